namespace InnovationPotential.Preparation;

/// <summary>What fills gaps by a function of one's own.</summary>
/// <remarks>Functions are made of rule and reference, and equal where these are.</remarks>
internal sealed record FittedCustomImputation : FittedImputation
{
    private readonly CustomImputation _rule;
    private readonly IndicatorTable _reference;
    private readonly EquatableArray<Indicator> _filled;
    private readonly Dictionary<string, Func<IndicatorTable, string, Period?, double?>> _fillers;

    /// <summary>Learns of every indicator.</summary>
    /// <exception cref="InvalidOperationException">The function returns null.</exception>
    public FittedCustomImputation(CustomImputation rule, IndicatorTable reference, EquatableArray<Indicator> indicators)
    {
        (_rule, _reference, _filled) = (rule, reference, indicators);
        Indicators = indicators.Select(i => i.Code).ToEquatableArray();
        _fillers = indicators.ToDictionary(i => i.Code, i => rule.FitTo(reference, i)
            ?? throw new InvalidOperationException($"The imputation '{rule.Name}' returned null."), StringComparer.Ordinal);
    }

    private protected override string Manner => $"by '{_rule.Name}'";

    private protected override string WhyNot => $"'{_rule.Name}' giving no value";

    /// <inheritdoc/>
    public bool Equals(FittedCustomImputation? other) => other is not null && _rule == other._rule && _filled == other._filled
        && _reference.Fingerprint == other._reference.Fingerprint;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_rule, _filled, _reference.Fingerprint);

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table) => (indicator, row) =>
        _fillers[indicator](table, table.UnitAt(row), table.PeriodAt(row)) is { } value
            ? new ImputedValue(value, Accuracy.Unknown) : ImputedValue.None;
}
