using System.Globalization;
using InnovationPotential.Data;

namespace InnovationPotential.Comparisons;

/// <summary>In what two tables differ, from the whole to the cells.</summary>
internal static class TableDifferences
{
    public static IEnumerable<Difference> Of(IndicatorTable old, IndicatorTable @new) =>
    [
        .. Sets("unit", old.Units, @new.Units).Select(d => d with { Unit = d.Name, Name = null, Before = null, After = null }),
        .. Sets("period", old.Periods.Select(p => p.Label), @new.Periods.Select(p => p.Label)).Select(d => d with
        {
            Period = (d.Change == "added" ? @new : old).Periods.First(p => p.Label == d.Name),
            Name = null,
        }),
        .. Sets("indicator", old.Indicators, @new.Indicators),
        .. Sets("attribute", old.Attributes.Select(a => a.Name), @new.Attributes.Select(a => a.Name)),
        .. old.Indicators.Where(@new.Contains).Where(i => old[i].UnitOfMeasure != @new[i].UnitOfMeasure).Select(i =>
            Changed("measure", old[i].UnitOfMeasure, @new[i].UnitOfMeasure) with { Name = i }),
        .. Attributes(old, @new),
        .. Cells(old, @new),
    ];

    private static IEnumerable<Difference> Sets(string part, IEnumerable<string> old, IEnumerable<string> @new) =>
    [
        .. old.Except(@new, StringComparer.Ordinal).Select(n => new Difference("removed", part, null, null) { Name = n }),
        .. @new.Except(old, StringComparer.Ordinal).Select(n => new Difference("added", part, null, null) { Name = n }),
    ];

    private static IEnumerable<Difference> Attributes(IndicatorTable old, IndicatorTable @new) =>
        from attribute in old.Attributes
        where @new.Attributes.Any(a => a.Name == attribute.Name)
        from unit in old.Units.Intersect(@new.Units, StringComparer.Ordinal)
        let before = old.AttributeOf(unit, attribute.Name)
        let after = @new.AttributeOf(unit, attribute.Name)
        where before != after
        select Changed("attribute", before, after) with { Unit = unit, Name = attribute.Name };

    private static IEnumerable<Difference> Cells(IndicatorTable old, IndicatorTable @new)
    {
        string[] units = [.. old.Units.Intersect(@new.Units, StringComparer.Ordinal)];
        Period?[] periods = [.. old.Periods.Slots().Intersect(@new.Periods.Slots())];
        foreach (var indicator in old.Indicators.Where(@new.Contains))
        {
            var (before, after) = (old[indicator], @new[indicator]);
            foreach (var period in periods)
            {
                foreach (var unit in units)
                {
                    var was = before[old.RowOf(unit, period)];
                    var now = after[@new.RowOf(unit, period)];
                    if (was.Value == now.Value && was.State == now.State && was.Kind == now.Kind) continue;
                    yield return Changed("cell", TextOf(was), TextOf(now)) with { Unit = unit, Period = period, Name = indicator };
                }
            }
        }
    }

    private static Difference Changed(string part, string? before, string? after) =>
        new(before is null ? "added" : after is null ? "removed" : "changed", part, before, after);

    // An empty cell is nothing; why there is no value is something.
    private static string? TextOf(Observation observation)
    {
        string?[] words =
        [
            observation.Value?.ToString("R", CultureInfo.InvariantCulture),
            observation.State is ObservationState.Observed or ObservationState.NotAvailable ? null : ObservationWords.Of(observation.State),
            observation.Kind == ObservationKind.Actual ? null : ObservationWords.Of(observation.Kind),
        ];
        return string.Join(' ', words.OfType<string>()) is { Length: > 0 } text ? text : null;
    }
}
