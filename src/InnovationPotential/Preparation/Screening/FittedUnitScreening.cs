namespace InnovationPotential.Preparation;

/// <summary>A screening of units over some indicators.</summary>
/// <param name="Screening">The thresholds and demands.</param>
/// <param name="Indicators">The codes of the indicators whose cells count.</param>
internal sealed record FittedUnitScreening(UnitScreening Screening, EquatableArray<string> Indicators) : FittedStep
{
    internal override void Apply(TableEditor editor, Range rows)
    {
        var table = editor.Table;
        var columns = Indicators.Where(table.Contains).Select(i => table[i]).ToArray();
        var kept = new List<string>();
        for (var u = 0; u < table.Units.Count; u++)
        {
            var shares = default(ObservedShares);
            foreach (var column in columns)
            {
                for (var row = u; row < table.RowCount; row += table.Units.Count) shares.Count(column, row);
            }

            var unit = table.Units[u];
            var place = new Location { Unit = unit };
            if (Screening.Reason(unit, shares, editor.Diagnostics, place) is { } reason)
                editor.Diagnostics.Add(Diagnostic.Warning(PreparationCodes.UnitExcluded, $"The unit '{unit}' {reason}; it is excluded.",
                    place));
            else kept.Add(unit);
        }

        if (kept.Count == 0)
            throw new InvalidInputException(
                [Diagnostic.Error(PreparationCodes.NothingLeft, "Screening leaves no unit.", hint: "Lower the thresholds."),
                    .. editor.Diagnostics]);
        if (kept.Count < table.Units.Count) editor.Keep(kept);
    }
}
