namespace InnovationPotential.Preparation;

/// <summary>A function of one's own with what it has learned.</summary>
/// <remarks>The function is made of rule, indicator and reference, and equal where these are.</remarks>
internal sealed record FittedCustomTransformation : FittedTransformation
{
    private readonly CustomTransformation _rule;
    private readonly Indicator _indicator;
    private readonly EquatableArray<double> _reference;
    private readonly Func<double, double> _function;

    /// <exception cref="InvalidOperationException">The rule returns null.</exception>
    public FittedCustomTransformation(CustomTransformation rule, Indicator indicator, EquatableArray<double> reference)
    {
        (_rule, _indicator, _reference) = (rule, indicator, reference);
        _function = rule.FitTo(indicator, reference)
            ?? throw new InvalidOperationException($"The transformation '{rule.Name}' returned null.");
    }

    internal override string Words => _rule.Name;

    /// <inheritdoc/>
    public override double Apply(double value) => _function(value);

    /// <inheritdoc/>
    public bool Equals(FittedCustomTransformation? other) =>
        other is not null && _rule == other._rule && _indicator == other._indicator && _reference == other._reference;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_rule, _indicator, _reference);
}
