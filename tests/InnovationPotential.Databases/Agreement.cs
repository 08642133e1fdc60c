using System.Globalization;
using InnovationPotential.Numerics;

namespace InnovationPotential.Databases;

/// <summary>Holds what a database says against what an assessment in memory says.</summary>
internal static class Agreement
{
    /// <summary>The relative difference that is none.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>Compares scores, bounds and coverage of all dimensions, the scores of indicators, and levels.</summary>
    /// <returns>How many levels differ for a score lies at an edge but for rounding.</returns>
    public static int Check(Assessment expected, IReadOnlyDictionary<(string Unit, string? Period), Dictionary<string, object?>> rows)
    {
        rows.Count.Should().Be(expected.Table.RowCount);
        var near = 0;
        foreach (var unit in expected.Results)
        {
            var row = rows[(unit.Unit, unit.Period?.Label)];
            foreach (var node in unit.Nodes)
            {
                var plan = expected.PlanOfRow(0);
                var of = plan.Nodes[plan.IndexOf(node.Code)];
                var (name, prefix) = node.Depth == 0 ? ("score", "") : (node.Code, node.Code + ".");
                var scale = Math.Max(of.ScoreFloor / Rounding.Share, Attained(of));
                Same(unit, name, node.Score, row[name], scale);
                if (of.IsLeaf) continue;
                Same(unit, prefix + "low", node.Low, row[prefix + "low"], scale);
                Same(unit, prefix + "high", node.High, row[prefix + "high"], scale);
                Same(unit, prefix + "coverage", node.Coverage, row[prefix + "coverage"], 0);
            }

            if (!row.TryGetValue("level", out var level)) continue;
            var (lowest, highest) = unit.PossibleLevels is [var first, ..] and [.., var last] ? (first, last) : (null, null);
            string?[] levels = [unit.Level, lowest, highest];
            string?[] actual = [(string?)level, (string?)row["level_low"], (string?)row["level_high"]];
            if (levels.SequenceEqual(actual)) continue;
            IsAtEdge(expected, unit).Should().BeTrue($"{unit.Unit} scores {unit.Low} {unit.Score} {unit.High} of {expected.Range}: "
                + $"{string.Join(" ", levels)} in memory, {string.Join(" ", actual)} by SQL");
            near++;
        }

        return near;
    }

    // Whether the score or a bound lies so near to where levels meet that its last digits decide.
    private static bool IsAtEdge(Assessment expected, UnitAssessment unit)
    {
        var rule = Assessments.LevelRule.Of(expected.Model.Bands, expected.Plans)!;
        var ranked = expected.Results.Where(u => u.Period == unit.Period && !expected.Model.Benchmarks.Contains(u.Unit))
            .Select(u => u.Score ?? double.NaN).ToArray();
        var yardstick = rule.Over(rule.Spans.Count > 1 ? expected.Periods.AsSpan().IndexOf(unit.Period!.Value) : 0, ranked);
        return new[] { unit.Score, unit.Low, unit.High }.OfType<double>().Any(score =>
            yardstick.LevelOf(score - Math.Abs(Tolerance * score)) != yardstick.LevelOf(score + Math.Abs(Tolerance * score)));
    }

    private static double Attained(Assessments.PlanNode node) => node.Range.IsBounded
        ? 1e-3 * Math.Max(Math.Abs(node.Range.Low), Math.Abs(node.Range.High)) : 0;

    private static void Same(UnitAssessment unit, string name, double? expected, object? actual, double scale)
    {
        var where = string.Create(CultureInfo.InvariantCulture,
            $"{name} of {unit.Unit} {unit.Period}: {expected:R} in memory, {actual ?? "NULL"} by SQL");
        if (expected is null || actual is null)
        {
            (expected is null && actual is null).Should().BeTrue(where);
            return;
        }

        var value = Convert.ToDouble(actual, CultureInfo.InvariantCulture);
        var most = Tolerance * Math.Max(Math.Max(Math.Abs(value), Math.Abs(expected.Value)), scale);
        (Math.Abs(value - expected.Value) <= most).Should().BeTrue(where);
    }
}
