namespace InnovationPotential.Preparation;

/// <summary>
/// The unit's own middle over the other indicators of the dimension: each observed one is put on its range, <c>s = (x − min) / (max −
/// min)</c> (turned where less is better), the mean or median of these is taken and put back, <c>x = min + s · (max − min)</c>.
/// </summary>
/// <remarks>
/// What leaving a missing indicator out of an arithmetic mean amounts to, made visible. Reliability and expected error: by leaving every
/// observed value out in turn. Constant indicators and those of which a range is best neither tell nor are filled.
/// </remarks>
internal sealed record SiblingImputation : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-siblings";

    /// <summary>Mean or median; the mean by default.</summary>
    public Center Center { get; init; }

    /// <summary>Whether all indicators count, whatever their dimension.</summary>
    public bool AcrossAll { get; init; }

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var found = new List<Diagnostic>();
        var ranges = new List<SiblingRange>();
        foreach (var group in sample.Groups)
        {
            foreach (var indicator in group.Indicators)
            {
                var values = Missing.Remove(sample.Values(indicator.Code));
                var (low, high) = values.Length == 0 ? (0, 0) : (values.Min(), values.Max());
                if (indicator.Direction == Direction.TargetRange || !(low < high))
                    found.Add(NotLearned(indicator.Code, low < high ? "a range is best" : "it has no range"));
                else if (!double.IsFinite(high - low)) found.Add(NotLearned(indicator.Code, "its range is beyond a double"));
                else
                    ranges.Add(new SiblingRange(indicator.Code, AcrossAll
                        ? "" : group.Name, low, high, indicator.Direction == Direction.LowerIsBetter, Accuracy.Unknown));
            }
        }

        var fitted = new FittedSiblings(Center, [.. ranges])
        {
            Indicators = sample.CodesOf(this),
            Diagnostics = found.Where(d => Concerns(d.Location.Node!)).ToEquatableArray(),
        };
        return fitted with
        {
            Ranges = [.. ranges.Select(r => r with { Accuracy = sample.AccuracyOf(r.Indicator, fitted.Giver(sample.Table, r)) })],
        };
    }
}
