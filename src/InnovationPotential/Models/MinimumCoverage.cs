using System.Globalization;

namespace InnovationPotential;

/// <summary>What must be known below a dimension for it to have a score: a least share, and of what it is a share.</summary>
/// <param name="Share">The least share, from 0 to 1; a share equal to it suffices.</param>
/// <remarks>
/// <para>What weighs 0 and what does not concern a unit (not applicable) counts neither for nor against. A dimension without a score for
/// want of coverage
/// is to its parent like a missing observation, but what is known below it still counts in the parent's shares of weight and of
/// indicators.</para>
/// <para>Immutable and value-equal. A number alone is a share of the weight: <c>MinimumCoverage = 0.7</c>.</para>
/// </remarks>
/// <example><code>new Dimension("inputs") { MinimumCoverage = MinimumCoverage.OfIndicators(0.66) }</code></example>
public sealed record MinimumCoverage(double Share)
{
    /// <summary>Of what the share is a share; of the weight by default.</summary>
    public CoverageBasis Basis { get; init; }

    /// <summary>
    /// Whether an imputed observation counts like an observed one; yes by default. It never counts in the coverage that is
    /// reported, nor in the bounds.
    /// </summary>
    public bool CountsImputed { get; init; } = true;

    /// <summary>The share of the weight, all the way down to the indicators.</summary>
    /// <param name="share">The least share, from 0 to 1.</param>
    public static MinimumCoverage OfWeight(double share) => new(share);

    /// <summary>
    /// The share of the children that have a score, whatever they weigh (COINr's <c>dat_thresh</c>). An indicator has one where it is
    /// observed, also where the missing score
    /// as the worst; a dimension where it has a score and anything below it is known.
    /// </summary>
    /// <inheritdoc cref="OfWeight"/>
    public static MinimumCoverage OfChildren(double share) => new(share) { Basis = CoverageBasis.Children };

    /// <summary>
    /// The share of the indicators below, however deep, that have a value, whatever they weigh (the rule of the Global Innovation Index).
    /// </summary>
    /// <inheritdoc cref="OfWeight"/>
    public static MinimumCoverage OfIndicators(double share) => new(share) { Basis = CoverageBasis.Indicators };

    /// <summary>A share of the weight.</summary>
    /// <param name="share">The least share, from 0 to 1.</param>
    public static implicit operator MinimumCoverage(double share) => OfWeight(share);

    /// <summary>The rule in words, such as <c>66 % of the indicators</c>.</summary>
    public override string ToString() =>
        $"{Percent} of the {Basis.ToString().ToLowerInvariant()}{(CountsImputed ? "" : ", the imputed not counted")}";

    /// <summary>What is said of a dimension that falls short.</summary>
    internal string Shortfall => Basis switch
    {
        CoverageBasis.Children => $"fewer than {Percent} of its children have a score",
        CoverageBasis.Indicators => $"fewer than {Percent} of its indicators have a value",
        _ => $"less than {Percent} of its weight is observed",
    } + (CountsImputed ? "" : " that is not imputed");

    /// <summary>Whether the share is that of the weight known, which is kept of every dimension.</summary>
    internal bool IsOfWeightKnown => Basis == CoverageBasis.Weight && CountsImputed;

    private string Percent => (100 * Share).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
