namespace InnovationPotential.Preparation;

/// <summary>A division of some indicators.</summary>
/// <param name="Denomination">The denominator and its scale.</param>
/// <param name="Indicators">The codes of the indicators to divide.</param>
internal sealed record FittedDenomination(Denomination Denomination, EquatableArray<string> Indicators) : FittedStep
{
    /// <summary>What the result is per, such as <c>1000 population</c>.</summary>
    internal string Per =>
        Denomination.Scale == 1
            ? Denomination.Denominator : Invariant($"{Denomination.Scale} {Denomination.Denominator}");

    internal override Func<double, double>? MapOf(IndicatorTable before, string indicator, int row) =>
        Indicators.AsSpan().Contains(indicator) && Denomination.SizeAt(before, row) is > 0 and var size
            ? value => value / (size / Denomination.Scale) : null;

    internal override void Apply(TableEditor editor, Range rows)
    {
        var (first, count) = rows.GetOffsetAndLength(editor.Table.RowCount);
        var (sizes, imputed) = Denomination.SizesOf(editor.Table);
        foreach (var indicator in Indicators)
        {
            var values = editor.Table[indicator].Values;
            var unusable = new List<int>();
            for (var row = first; row < first + count; row++)
            {
                if (double.IsNaN(values[row])) continue;
                var result = sizes[row] > 0 ? values[row] / (sizes[row] / Denomination.Scale) : double.NaN;
                if (!double.IsFinite(result)) unusable.Add(row);
                editor.Set(indicator, row, double.IsFinite(result)
                    ? result : double.NaN, double.IsFinite(result) ? $"per {Per}" : $"no usable {Denomination.Denominator}");
                if (imputed[row] && double.IsFinite(result)) editor.Edit(indicator).Mark(row, ObservationState.Imputed);
            }

            Describe(editor, indicator);
            if (unusable.Count > 0)
            {
                editor.Diagnostics.Add(Diagnostic.Warning(
                    PreparationCodes.UnusableDenominator,
                    $"Missing now in '{indicator}', the denominator '{Denomination.Denominator}' being missing, 0, negative or no number: "
                        + $"{editor.Counted(unusable)}.",
                    new Location { Node = indicator }));
            }
        }
    }

    private void Describe(TableEditor editor, string indicator)
    {
        var column = editor.Edit(indicator);
        if (column.UnitOfMeasure is { } unit) column.UnitOfMeasure = $"{unit} per {Per}";
        editor.Diagnostics.Add(Diagnostic.Information(PreparationCodes.Denominated,
            $"'{indicator}' is divided by '{Denomination.Denominator}' (per {Per}).", new Location { Node = indicator }));
    }
}
