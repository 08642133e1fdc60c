using InnovationPotential.Preparation;
using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Preparation;

/// <summary>
/// The 11 clusters × 8 indicators of the reference files, with Zone, Pop and Area as attributes, and Pop and Area as columns too.
/// </summary>
internal static class Clusters11
{
    public static readonly string[] Codes = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];

    public static IndicatorTable Table { get; } = Read("small11/input.csv", Codes, ["Zone", "Pop", "Area"]);

    public static IndicatorGroup[] Pillars { get; } =
    [
        new("P1", [new Indicator("x1"), Bad("x2"), new Indicator("x3")]),
        new("P2", [new Indicator("x4"), Bad("x5")]),
        new("P3", [new Indicator("x6"), Bad("x7"), new Indicator("x8")]),
    ];

    public static IndicatorTable Read(string file, string[] indicators, string[] attributes)
    {
        var csv = ReferenceCsv.Read(file);
        return IndicatorTable.Create(
            csv.Words("uCode"),
            indicators.Select(i => IndicatorColumn.OfDoubles(i, csv.Numbers(i))),
            attributes: attributes.Select(a => new UnitAttribute(a, csv.Words(a).Select(w => w == "NA" ? null : w).ToEquatableArray())));
    }

    /// <summary>The table holds the numbers of a reference file.</summary>
    public static void ShouldHold(this IndicatorTable table, string file, params string[] except)
    {
        var expected = ReferenceCsv.Read(file);
        foreach (var code in table.Indicators.Except(except)) table[code].ShouldHold(expected.Numbers(code), $"{file} {code}");
    }

    public static void ShouldHold(this IndicatorColumn column, double[] expected, string because)
    {
        column.Length.Should().Be(expected.Length, because);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i])) column[i].Value.Should().BeNull($"{because} [{i}]");
            else
                column[i].Value.Should()
                    .NotBeNull($"{because} [{i}]").And.BeApproximately(expected[i], 1e-9 * Math.Max(1, Math.Abs(expected[i])),
                        $"{because} [{i}]");
        }
    }

    private static Indicator Bad(string code) => new(code) { Direction = Direction.LowerIsBetter };
}
