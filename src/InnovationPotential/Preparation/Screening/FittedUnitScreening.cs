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
        Screening.KeepUnits(editor, unit =>
        {
            var shares = default(ObservedShares);
            foreach (var column in columns)
            {
                for (var row = unit; row < table.RowCount; row += table.Units.Count) shares.Count(column, row);
            }

            return shares.Failing(Screening);
        }, "Screening leaves no unit.", "Lower the thresholds.");
    }
}
