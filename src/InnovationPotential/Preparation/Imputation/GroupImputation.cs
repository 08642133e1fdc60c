
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

    internal override FittedStep FitCore(PreparationSample sample) => FittedCenter.Of(this, Center, sample, Attribute);

    internal override IEnumerable<Diagnostic> Validate(IndicatorTable table) => table.Attributes.Any(a => a.Name == Attribute)
        ? []
        : [Lacking("attribute", Attribute, "group units by", table.Attributes.Select(a => a.Name))];
}
