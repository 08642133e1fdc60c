using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class BoxCoxTests
{
    [Fact]
    public void Transforms_agree_with_the_reference()
    {
        var vectors = ReferenceTable.Read("vectors", "vectors.csv");
        var samples = vectors.Text("vector").Zip(vectors.Column("x")).ToLookup(row => row.First, row => row.Second);
        var groups = ReferenceTable.Read("vectors",
            "boxcox.csv").Rows.GroupBy(row => (Vector: row[0], Lambda: ReferenceTable.Number(row[2]))).ToArray();
        groups.Should().HaveCount(56);
        foreach (var group in groups)
        {
            double[] values = [.. samples[group.Key.Vector]];
            BoxCox.ShiftToOne(values, values);
            BoxCox.Transform(values, group.Key.Lambda, values);
            Expect.Close(values, [.. group.Select(row => ReferenceTable.Number(row[3]))], 1e-13, group.Key.ToString());
        }
    }

    [Fact]
    public void The_transform_is_continuous_at_zero()
    {
        Expect.Close(BoxCox.Transform(7, 0), 1.9459101490553132, 1e-15);
        Expect.Close(BoxCox.Transform(7, 1e-9), 1.9459101509486, 1e-12);
        Expect.Close(BoxCox.Transform(1.0000001, 0.5), 9.9999997500000e-8, 1e-14);
    }

    /// <summary>Expected values: the maximum of the profile likelihood by R 4.2.2's optimize.</summary>
    [Fact]
    public void The_exponent_maximizes_the_likelihood()
    {
        Expect.Close(BoxCox.Fit([0.8, 1.2, 1.9, 2.4, double.NaN, 3.3, 4.1, 5.8, 7.9, 12.4, 30.1, 55.2]), -0.182203620286501, 1e-6);
        Expect.Close(BoxCox.Fit([1, 4, 9, 16, 25, 36, 49, 64, 81, 110.25]), 0.33717328693423, 1e-6);
    }

    [Fact]
    public void The_exponent_does_not_depend_on_the_unit()
    {
        double[] sample = [0.8, 1.2, 1.9, 2.4, 3.3, 4.1, 5.8, 7.9, 12.4, 30.1, 55.2];
        foreach (var unit in new[] { 1e-200, 1e-3, 1e6, 1e200 })
            Expect.Close(BoxCox.Fit(Array.ConvertAll(sample, x => unit * x)), -0.182203620286501, 1e-6);
    }

    [Fact]
    public void No_exponent_without_positive_variation()
    {
        BoxCox.Fit([1, 2]).Should().Be(double.NaN);
        BoxCox.Fit([3, 3, 3]).Should().Be(double.NaN);
        BoxCox.Fit([0, 1, 2]).Should().Be(double.NaN);
        BoxCox.Transform(0, 0.5).Should().Be(double.NaN);
        BoxCox.Transform(double.NaN, 1).Should().Be(double.NaN);
    }

    [Fact]
    public void Golden_section_finds_a_peak_inside_and_at_an_end()
    {
        Expect.Close(GoldenSection.Maximize(x => -(x - 2) * (x - 2), -5, 5, 1e-7), 2, 1e-7);
        Expect.Close(GoldenSection.Maximize(x => x, 0, 3, 1e-9), 3, 1e-8);
    }
}
