using InnovationPotential.Normalizations;

namespace InnovationPotential;

/// <summary>A rule that makes the values of different indicators comparable.</summary>
/// <remarks>
/// Configuration only: what depends on data is learned by <see cref="Fit"/> and kept in a <see cref="FittedNormalization"/>, which can
/// value units and years the rule has not seen. The indicator's direction, goalposts and target are taken in its natural units;
/// in the result more is always better. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract record Normalization
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>Learns from a sample what the rule needs to know of an indicator.</summary>
    /// <param name="indicator">The indicator, with its direction and what else it says in natural units.</param>
    /// <param name="sample">The values of the reference units, NaN where missing.</param>
    /// <returns>The fitted rule; where the sample does not suffice (all missing, constant) its scores are undefined and a diagnostic says why.</returns>
    /// <exception cref="ArgumentNullException">The indicator is null.</exception>
    public FittedNormalization Fit(Indicator indicator, IndicatorSample sample)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return FitCore(indicator, sample);
    }

    /// <summary>Learns from a guarded sample; see <see cref="Fit"/>.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="sample">The values of the reference units.</param>
    protected abstract FittedNormalization FitCore(Indicator indicator, IndicatorSample sample);

    /// <summary>What is wrong with using the rule for an indicator, as far as can be said without data.</summary>
    /// <param name="indicator">The indicator.</param>
    protected internal virtual IEnumerable<Diagnostic> Check(Indicator indicator) => [];
}
