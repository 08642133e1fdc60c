using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Sql;

/// <summary>What of a fitted model cannot be said in SQL; all of it, before anything runs.</summary>
internal static class Obstacles
{
    public static IEnumerable<Diagnostic> Of(FittedModel fitted, SqlDialect dialect, SqlOptions options) =>
    [
        .. fitted.Plans[0].Nodes.Select(n => n.IsLeaf ? OfLeaf(fitted, n) : OfDimension(n)).OfType<Diagnostic>(),
        .. OfRanks(fitted, dialect, options),
        .. PreparationObstacles.Of(fitted, options.Period),
        .. OfPeriods(fitted, options),
        .. OfNames(fitted, dialect, options),
    ];

    private static Diagnostic? OfLeaf(FittedModel fitted, Assessments.PlanNode node) =>
        fitted.Plans.Select(p => LeafScore.Obstacle(p.Nodes[node.Index].Valuation!)).FirstOrDefault(o => o is not null) is not { } why
            ? null
            : Diagnostic.Error(
                SqlCodes.NotInSql, $"The normalization of '{node.Code}' cannot be said in SQL: {why}.", new Location { Node = node.Code },
                "Normalize it by numbers that hold for all units, such as minimum and maximum; or assess in memory.");

    private static IEnumerable<Diagnostic> OfRanks(FittedModel fitted, SqlDialect dialect, SqlOptions options)
    {
        var (why, hint) = !dialect.HasWindows
            ? ($"{dialect} has no window functions, by which it would be ranked", "Normalize it by numbers that hold for all units.")
            : options.Reference is null
                ? ("it is ranked among the values of the table that was fitted on, which is not named",
                    "Name that table as the reference; it cannot be in parts.")
            : PlanPeriods.ScopesOf(fitted.Model, fitted.Scope).Any(s => s is BasePeriodScope) && options.Period is null
                ? ("it is ranked among the values of a period, but no column of periods is named", "Name the column.")
            : ("", "");
        if (why.Length == 0) yield break;
        foreach (var code in fitted.Plans[0].Nodes.Where(n => FittedRanks.Within(n.Valuation) is not null).Select(n => n.Code))
            yield return Diagnostic.Error(SqlCodes.NotInSql, $"The normalization of '{code}' cannot be said in SQL: {why}.",
                new Location { Node = code }, hint);
    }

    private static Diagnostic? OfDimension(Assessments.PlanNode node) =>
        NodeRule.Obstacle(node) is not var (what, why)
            ? null
            : Diagnostic.Error(
                SqlCodes.NotInSql, $"{char.ToUpperInvariant(what[0])}{what[1..]} of '{node.Code}' cannot be said in SQL: {why}.",
                new Location { Node = node.Code }, "Choose a mean, a minimum or a sum there; or assess in memory.");

    private static IEnumerable<Diagnostic> OfPeriods(FittedModel fitted, SqlOptions options)
    {
        if (fitted.PlanPeriods.IsEmpty || options.Period is not null) yield break;
        yield return Diagnostic.Error(
            SqlCodes.UnreadablePeriod, "Each period was fitted by itself, but no column of periods is named.",
            hint: "Name the column, or fit the whole panel.");
    }

    private static IEnumerable<Diagnostic> OfNames(FittedModel fitted, SqlDialect dialect, SqlOptions options)
    {
        var comparer = dialect.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] read = [options.Unit, .. options.Period is { } period ? [period] : Array.Empty<string>(),
            .. fitted.Model.Indicators.Select(i => i.Code)];
        foreach (var clash in read.GroupBy(n => n, comparer).Where(g => g.Count() > 1))
        {
            yield return Diagnostic.Error(
                SqlCodes.NamesClash, $"The columns {string.Join(" and ", clash.Select(n => $"'{n}'"))} are one to {dialect}.",
                hint: "Give indicators codes that differ by more than case, and not those of unit and period.");
        }

        foreach (var clash in Outputs.NamesOf(fitted, options).GroupBy(n => n, comparer).Where(g => g.Count() > 1))
        {
            yield return Diagnostic.Error(
                SqlCodes.NamesClash, $"The result would have {clash.Count()} columns '{clash.Key}'.",
                hint: "Rename the column of units or periods in a view, or ask for fewer nodes.");
        }
    }
}
