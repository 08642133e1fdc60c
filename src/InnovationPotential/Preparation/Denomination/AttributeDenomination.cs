namespace InnovationPotential.Preparation;

/// <summary>Division by a unit attribute that is a number.</summary>
/// <param name="Attribute">The attribute's name.</param>
internal sealed record AttributeDenomination(string Attribute) : Denomination
{
    /// <inheritdoc/>
    public override string Kind => "denomination-by-attribute";

    /// <inheritdoc/>
    public override string Denominator => Attribute;

    internal override bool LooksAtOneColumn => true;

    internal override double SizeAt(IndicatorTable table, int row) => NumberOf(table, Attribute, row);

    internal override IEnumerable<Diagnostic> Validate(IndicatorTable table) => table.Attributes.Any(a => a.Name == Attribute)
        ? []
        : [Lacking("attribute", Attribute, "divide by", table.Attributes.Select(a => a.Name))];
}
