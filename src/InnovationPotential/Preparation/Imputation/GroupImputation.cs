
namespace InnovationPotential.Preparation;

/// <summary>
/// The mean or median of the reference units of the same group. Reliability: the share of the variance that lies between groups (η² for the
/// mean); expected error: the root mean square distance from the group's middle. A unit without a group, and one whose group has no value,
/// stay missing.
/// </summary>
/// <param name="Attribute">The unit attribute that names the group.</param>
internal sealed record GroupImputation(string Attribute) : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-group";

    /// <summary>Mean or median; the mean by default.</summary>
    public Center Center { get; init; }

    internal override bool LooksAtOneColumn => true;

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var table = sample.Table;
        return FittedCenter.Of(this, Center, Attribute, sample, row => table.AttributeOf(table.Units[row % table.Units.Count], Attribute));
    }

    internal override IEnumerable<Diagnostic> Check(IndicatorTable table) => table.Attributes.Any(a => a.Name == Attribute)
        ? []
        : [Diagnostic.Error(PreparationCodes.UnknownName, $"The table has no attribute '{Attribute}' to group units by.",
            new Location { Node = Attribute },
            Text.Nearest.DidYouMean(Attribute, table.Attributes.Select(a => a.Name))
                + $"It has {string.Join(", ", table.Attributes.Select(a => a.Name))}.")];
}
