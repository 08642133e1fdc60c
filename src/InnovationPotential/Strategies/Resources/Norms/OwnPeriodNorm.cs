using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>Each unit's own value in a period.</summary>
/// <param name="Period">The period.</param>
/// <remarks>A unit whose value in the period is missing or not above 0 has no norm, and a diagnostic names it.</remarks>
internal sealed record OwnPeriodNorm(Period Period) : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "own-period";

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap)
    {
        var at = PositionIn(sample);
        if (at < 0 || sample.Units.IsEmpty)
            return Undefined(cap,
                [Problem(indicator, null, $"The reference data have no period {Period}, so no unit has a norm for '{indicator.Code}'.")]);

        var norms = sample.Values.Slice(at * sample.Units.Length, sample.Units.Length).ToArray();
        var found = new List<Diagnostic>();
        for (var i = 0; i < norms.Length; i++)
        {
            if (norms[i] > 0 && double.IsFinite(norms[i])) continue;
            found.Add(Problem(indicator, sample.Units[i], double.IsNaN(norms[i])
                ? $"The norm is the unit's own value in {Period}, which is missing."
                : string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The norm is the unit's own value in {Period}, which is {norms[i]}; a norm must be above 0.")));
            norms[i] = double.NaN;
        }

        return new FittedOwnNorms(EquatableArray.Create(sample.Units), EquatableArray.Create<double>(norms), indicator.Direction, cap)
        {
            Worst = 0,
            Best = cap.Highest,
            Range = cap.Range,
            Diagnostics = found.ToEquatableArray(),
        };
    }

    private int PositionIn(IndicatorSample sample)
    {
        for (var p = 0; p < sample.Times.Length; p++)
        {
            if (sample.Times[p] == Period.Time && (sample.Kinds.IsEmpty ? 0 : sample.Kinds[p]) == (int)Period.Kind) return p;
        }

        return -1;
    }

    private Diagnostic Problem(Indicator indicator, string? unit, string message) =>
        Diagnostic.Warning(StrategyCodes.NormUndefined, message,
            new Location { Node = indicator.Code, Unit = unit, Period = Period.Label });
}
