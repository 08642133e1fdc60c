namespace InnovationPotential.Preparation;

/// <summary>Division by another column of the table.</summary>
/// <param name="Indicator">The column's code; it need not be an indicator of the model.</param>
internal sealed record IndicatorDenomination(string Indicator) : Denomination
{
    /// <inheritdoc/>
    public override string Kind => "denomination-by-indicator";

    /// <inheritdoc/>
    public override string Denominator => Indicator;

    internal override IEnumerable<string> Needs => [Indicator];

    internal override double SizeAt(IndicatorTable table, int row) => table[Indicator].Values[row];

    internal override (double[] Values, bool[] Imputed) SizesOf(IndicatorTable table)
    {
        var column = table[Indicator];
        var imputed = new bool[column.Length];
        for (var row = 0; row < column.States.Length; row++) imputed[row] = column.States[row] == ObservationState.Imputed;
        return (column.Values.ToArray(), imputed);
    }

    internal override IEnumerable<Diagnostic> Validate(IndicatorTable table) => table.Contains(Indicator)
        ? []
        : [Lacking("column", Indicator, "divide by", table.Indicators)];
}
