using InnovationPotential.Text;

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

    internal override IEnumerable<Diagnostic> Check(IndicatorTable table) => table.Attributes.Any(a => a.Name == Attribute)
        ? []
        : [Diagnostic.Error(PreparationCodes.UnknownName, $"The table has no attribute '{Attribute}' to divide by.",
            new Location { Node = Attribute },
            Nearest.DidYouMean(Attribute, table.Attributes.Select(a => a.Name))
                + $"It has {string.Join(", ", table.Attributes.Select(a => a.Name))}.")];
}
