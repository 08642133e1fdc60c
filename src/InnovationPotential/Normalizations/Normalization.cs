using InnovationPotential.Normalizations;

namespace InnovationPotential;

/// <summary>A rule that makes the values of different indicators comparable.</summary>
/// <remarks>
/// Configuration only: what depends on data is learned by <see cref="Fit"/> and kept in a <see cref="FittedNormalization"/>, which can
/// value units and years the rule has not seen. The indicator's direction, goalposts and target are taken in its natural units;
/// in the result more is always better. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract partial record Normalization
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>What the units score where the sample does not distinguish them; undefined by default.</summary>
    /// <remarks>
    /// It says nothing where the rule has a scale without the sample's spread: with goalposts, a given scale, ranks or ratios.
    /// </remarks>
    public ConstantColumn Constant { get; init; }

    /// <summary>Learns from a sample what the rule needs to know of an indicator.</summary>
    /// <param name="indicator">The indicator, with its direction and what else it says in natural units.</param>
    /// <param name="sample">The values of the reference units, NaN where missing.</param>
    /// <returns>
    /// The fitted rule; where the sample does not suffice (all missing, constant) its scores are undefined. A diagnostic says why,
    /// and one stands also where the rule copes with such a sample.
    /// </returns>
    /// <exception cref="ArgumentNullException">The indicator is null.</exception>
    public FittedNormalization Fit(Indicator indicator, IndicatorSample sample)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var found = Validate(indicator).ToList();
        if (found.Exists(d => d.Severity == Severity.Error)) return Undefined([.. found]);
        if (indicator is { Direction: Direction.TargetRange, TargetRange: { } target } && MeasuresDistance)
            return FitDistance(indicator, target, sample, found);

        var ends = indicator.Direction == Direction.TargetRange
            ? (double.NaN, double.NaN)
            : SampleExtent.Order(indicator.Direction, SampleExtent.Ends(indicator, sample));
        return Complete(FitCore(indicator, sample), indicator, ends, sample, found);
    }

    /// <summary>
    /// Whether, where a range is best, the rule is fitted on the distances from it, of which less is better; otherwise the rule sees the
    /// values.
    /// </summary>
    protected virtual bool MeasuresDistance => true;

    /// <summary>Learns from a guarded sample; see <see cref="Fit"/>.</summary>
    /// <param name="indicator">The indicator; where a range is best, that of the distance from it, with direction, goalposts and target to
    /// match.</param>
    /// <param name="sample">The values of the reference units, or their distances.</param>
    /// <returns>The fitted rule. Worst and best scores that it leaves open (NaN) are filled in from the goalposts or the sample's
    /// ends.</returns>
    protected abstract FittedNormalization FitCore(Indicator indicator, IndicatorSample sample);

    /// <summary>The range of the scores of an indicator, as far as it is known without data.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The range, infinite where it has no end; null where only data tell.</returns>
    protected internal virtual ScoreRange? RangeOf(Indicator indicator) => null;

    /// <summary>The unit that the rule cannot do without; null where it needs none.</summary>
    internal virtual string? UnitNeeded => null;

    /// <summary>What is wrong with using the rule for an indicator, as far as can be said without data.</summary>
    /// <param name="indicator">The indicator.</param>
    protected internal virtual IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var isRange = indicator.Direction == Direction.TargetRange;
        if (isRange && !(indicator.TargetRange is { } range && range.From <= range.To && double.IsFinite(range.To - range.From)))
            yield return Problem(indicator, NormalizationCodes.MissingTargetRange, "A range is best, but none is given.");
        if (indicator.Goalposts is not { } posts) yield break;
        if (!(posts.Low < posts.High) || !double.IsFinite(posts.High - posts.Low))
            yield return Problem(indicator, NormalizationCodes.InvalidGoalposts,
                Invariant($"The goalposts {posts.Low} and {posts.High} are not ascending."));
        if (posts.Logarithmic && (posts.Low <= 0 || isRange))
            yield return Problem(indicator, NormalizationCodes.InvalidGoalposts,
                "Logarithmic goalposts must be above 0, and no range can be best.");
    }
}
