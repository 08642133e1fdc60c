using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class MomentsTests
{
    [Fact]
    public void Agree_with_the_reference_vectors()
    {
        var vectors = ReferenceTable.Read("vectors", "vectors.csv");
        var samples = vectors.Text("vector").Zip(vectors.Column("x")).ToLookup(row => row.First, row => row.Second);
        var expected = ReferenceTable.Read("vectors", "moments.csv");

        expected.Rows.Should().HaveCount(14);
        foreach (var row in expected.Rows)
        {
            double[] sample = [.. samples[row[0]]];
            var moments = Moments.Of(sample);
            moments.Count.Should().Be(int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
            Expect.Close(moments.Mean, ReferenceTable.Number(row[2]), 1e-14, row[0]);
            Expect.Close(moments.SampleStandardDeviation, ReferenceTable.Number(row[3]), 1e-14, row[0]);
            Expect.Close(Quantiles.Median(sample), ReferenceTable.Number(row[4]), 1e-15, row[0]);
            Expect.Close(moments.Skewness, ReferenceTable.Number(row[5]), 1e-12, row[0]);
            Expect.Close(moments.ExcessKurtosis, ReferenceTable.Number(row[6]), 1e-12, row[0]);
        }
    }

    [Theory]
    [InlineData("small11")]
    [InlineData("degenerate")]
    public void Agree_with_the_reference_statistics_of_columns(string folder)
    {
        var input = ReferenceTable.Read(folder, "input.csv");
        foreach (var row in ReferenceTable.Read(folder, "stats.csv").Rows)
        {
            var column = input.Column(row[0]);
            var moments = Moments.Of(column);
            // The peer writes infinities for a column without any value.
            if (Missing.CountPresent(column) == 0)
            {
                moments.Mean.Should().Be(double.NaN);
                continue;
            }
            Expect.Close(moments.Mean, ReferenceTable.Number(row[3]), 1e-14, row[0]);
            Expect.Close(Quantiles.Median(column), ReferenceTable.Number(row[4]), 1e-15, row[0]);
            Expect.Close(moments.SampleStandardDeviation, ReferenceTable.Number(row[5]), 1e-12, row[0]);
            // Of the column around 1e9 R loses digits, whose deviations are from one rounded mean; exact fractions of it are below.
            var tolerance = row[0] == "offset" ? 1e-6 : 1e-9;
            Expect.Close(moments.Skewness, ReferenceTable.Number(row[6]), tolerance, row[0]);
            Expect.Close(moments.ExcessKurtosis, ReferenceTable.Number(row[7]), tolerance, row[0]);
        }
    }

    [Fact]
    public void Population_variance_divides_by_the_count()
    {
        var moments = Moments.Of([2, 4, double.NaN, 4, 4, 5, 5, 7, 9]);
        moments.PopulationVariance.Should().Be(4);
        moments.PopulationStandardDeviation.Should().Be(2);
        Expect.Close(moments.SampleVariance, 32.0 / 7);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(5e307)]
    [InlineData(-1e-308)]
    public void Shape_is_that_of_the_scaled_sample_at_the_limits_of_a_double(double factor)
    {
        double[] sample = [1, 2, 2, 3, 3];
        var (plain, scaled) = (Moments.Of(sample), Moments.Of(Array.ConvertAll(sample, x => x * factor)));
        Expect.Close(scaled.Mean / factor, 2.2, 1e-13);
        Expect.Close(scaled.SampleStandardDeviation / Math.Abs(factor), 0.836660026534076, 1e-12);
        Expect.Close(scaled.Skewness, Math.Sign(factor) * plain.Skewness, 1e-9);
        Expect.Close(scaled.ExcessKurtosis, plain.ExcessKurtosis, 1e-9);
    }

    [Fact]
    public void A_large_offset_costs_no_digits()
    {
        var moments = Moments.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
        moments.Mean.Should().Be(1e9 + 10);
        moments.SampleVariance.Should().Be(30);
    }

    [Fact]
    public void Too_few_values_leave_a_moment_undefined()
    {
        Moments.Of([]).Mean.Should().Be(double.NaN);
        Moments.Of([double.NaN]).PopulationVariance.Should().Be(double.NaN);
        var one = Moments.Of([7]);
        (one.Mean, one.PopulationVariance, one.SampleVariance).Should().Be((7, 0, double.NaN));
        Moments.Of([1, 2]).Skewness.Should().Be(double.NaN);
        Moments.Of([1, 2, 4]).Skewness.Should().NotBe(double.NaN);
        Moments.Of([1, 2, 4]).ExcessKurtosis.Should().Be(double.NaN);
    }

    [Fact]
    public void A_constant_sample_has_no_spread_and_no_shape()
    {
        var moments = Moments.Of([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
        (moments.Mean, moments.SampleVariance).Should().Be((0.1, 0));
        moments.Skewness.Should().Be(double.NaN);
        moments.ExcessKurtosis.Should().Be(double.NaN);
    }

    [Fact]
    public void An_infinite_value_leaves_everything_undefined()
    {
        var moments = Moments.Of([1, 2, double.PositiveInfinity, 4]);
        new[] { moments.Mean, moments.SampleVariance, moments.Skewness, moments.ExcessKurtosis }.Should().OnlyContain(x => double.IsNaN(x));
    }

    [Fact]
    public void The_column_around_a_thousand_million_in_exact_fractions()
    {
        var moments = Moments.Of(ReferenceTable.Read("degenerate", "input.csv").Column("offset"));

        Expect.Close(moments.Skewness, 0.21404730499799456, 1e-13);
        Expect.Close(moments.ExcessKurtosis, -1.20888238128541, 1e-13);
    }

    // Exact fractions of 1, 2, 4, 8, 16, 32, 64, which an offset does not change.
    [Theory]
    [InlineData(0)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    [InlineData(-1e12)]
    public void A_great_offset_costs_no_digits_of_the_shape(double offset)
    {
        var moments = Moments.Of(Array.ConvertAll<double, double>([1, 2, 4, 8, 16, 32, 64], x => offset + x));

        Expect.Close(moments.Skewness, 1.6620657215972066, 1e-12);
        Expect.Close(moments.ExcessKurtosis, 2.4622000430683382, 1e-12);
    }
}
