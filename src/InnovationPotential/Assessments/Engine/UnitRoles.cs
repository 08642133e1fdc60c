using InnovationPotential.Data;

namespace InnovationPotential.Assessments;

/// <summary>Which units of a table a model learns from, scores and ranks.</summary>
internal static class UnitRoles
{
    /// <summary>The units that are learned from: neither left out nor benchmarks. The table itself where these are all.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The table.</param>
    public static IndicatorTable Learned(IndicatorModel model, IndicatorTable table) =>
        Of(table, u => IsLearned(model, u));

    /// <summary>The units that are scored: those not left out. The table itself where these are all.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The table.</param>
    public static IndicatorTable Scored(IndicatorModel model, IndicatorTable table) =>
        Of(table, u => !model.LeftOut.AsSpan().Contains(u));

    /// <summary>Whether a unit is learned from.</summary>
    public static bool IsLearned(IndicatorModel model, string unit) =>
        !model.LeftOut.AsSpan().Contains(unit) && !model.Benchmarks.AsSpan().Contains(unit);

    /// <summary>The scores without those of benchmarks, which have no rank and count in no mean or best.</summary>
    /// <param name="scores">All units of the first period, then all of the next, and so on.</param>
    /// <param name="model">The model.</param>
    /// <param name="units">The units.</param>
    public static double[] Ranked(double[] scores, IndicatorModel model, EquatableArray<string> units)
    {
        if (model.Benchmarks.IsEmpty || !units.Any(u => model.Benchmarks.AsSpan().Contains(u))) return scores;
        var ranked = (double[])scores.Clone();
        for (var r = 0; r < ranked.Length; r++)
        {
            if (model.Benchmarks.AsSpan().Contains(units[r % units.Count])) ranked[r] = double.NaN;
        }

        return ranked;
    }

    /// <summary>
    /// What is said of the units of a reference: roles for units that are not there, and units that look like aggregates but are ranked.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The reference.</param>
    public static IEnumerable<Diagnostic> Validate(IndicatorModel model, IndicatorTable table)
    {
        string[] unknown = [.. model.Benchmarks.Concat(model.LeftOut).Where(u => !table.Units.AsSpan().Contains(u))];
        if (unknown.Length > 0)
        {
            yield return Diagnostic.Warning(
                TableCodes.UnknownUnit,
                $"The table has no unit {string.Join(", ", unknown.Select(u => $"'{u}'"))}, of which the model says that it is a "
                    + $"benchmark or left out.",
                hint: $"{Nearest.DidYouMean(unknown[0], table.Units)}Write the units' names as they stand in the table.");
        }

        if (UnitNames.Warning(
            table.Units.Where(u => IsLearned(model, u)), "ranked among them and learned from",
            "State them in Benchmarks to score but not to rank them nor learn from them, or in LeftOut.") is { } aggregates)
            yield return aggregates;
    }

    private static IndicatorTable Of(IndicatorTable table, Func<string, bool> isIn) =>
        table.Units.All(isIn) ? table : table.OfUnits([.. table.Units.Where(isIn)]);
}
