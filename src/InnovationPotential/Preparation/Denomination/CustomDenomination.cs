namespace InnovationPotential.Preparation;

/// <summary>Division by a size that a function gives. Equal to another when name, function and scale are.</summary>
/// <param name="Name">What results call the denominator.</param>
/// <param name="SizeOf">The size of a unit in a period; null where there is none.</param>
internal sealed record CustomDenomination(string Name, Func<IndicatorTable, string, Period?, double?> SizeOf) : Denomination
{
    /// <inheritdoc/>
    public override string Kind => "denomination-custom";

    /// <inheritdoc/>
    public override string Denominator => Name;

    internal override double SizeAt(IndicatorTable table, int row) =>
        SizeOf(table, table.UnitAt(row), table.PeriodAt(row)) ?? double.NaN;
}
