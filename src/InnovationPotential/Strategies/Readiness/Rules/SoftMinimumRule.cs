namespace InnovationPotential.Strategies;

/// <summary>The weighted power mean with a negative exponent: between the minimum and the mean.</summary>
/// <param name="Rho">The exponent, below 0 and finite.</param>
/// <remarks>Indicative. Unknown levels are left out. A level of 0 gives 0, a negative one no result.</remarks>
internal sealed record SoftMinimumRule(double Rho) : AggregationRule
{
    /// <inheritdoc/>
    public override string Kind => "soft-minimum";

    /// <inheritdoc/>
    public override bool IsIndicative => true;

    internal override Aggregation? Aggregation => double.IsNaN(Rho) ? null : Aggregation.PowerMean(Rho);

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var location = new Location { Node = node.Code };
        if (!(Rho < 0) || double.IsInfinity(Rho))
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                Invariant($"The exponent of a soft minimum is below 0 and finite, not {Rho}."), location);
        foreach (var child in node.Children)
        {
            if (child.Weight > 0 && child.Range.Low < 0)
                yield return Diagnostic.Error(StrategyCodes.ZeroReachable,
                    $"The level of '{child.Code}' can be negative, where the soft minimum is undefined.", location);
        }
    }
}
