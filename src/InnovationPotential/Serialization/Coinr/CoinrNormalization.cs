namespace InnovationPotential.Serialization;

/// <summary>Which normalization an imported model has, and from where its parameters come.</summary>
public enum CoinrNormalization
{
    /// <summary>Min–max onto 0 to 100 for all indicators: what COINr's <c>Normalise</c> does when nothing is stated.</summary>
    Standard,

    /// <summary>Min–max onto <c>minmax_lower</c> to <c>minmax_upper</c>, as <c>n_minmax</c> with <c>f_n_para = "use_iMeta"</c>.</summary>
    MinMax,

    /// <summary>
    /// Standardization to <c>zscore_mean</c> and <c>zscore_sd</c>, as <c>n_zscore</c> with <c>f_n_para = "use_iMeta"</c>.
    /// </summary>
    ZScore,

    /// <summary>
    /// The scale <c>scaled_lower</c> to <c>scaled_upper</c> onto 0 to <c>scale_factor</c>, as <c>n_scaled</c> with <c>f_n_para =
    /// "use_iMeta"</c>.
    /// </summary>
    Scaled,

    /// <summary>
    /// The distance to <c>Target</c>, capped where <c>dist2targ_cap_max</c> says so, as <c>n_dist2targ</c> with <c>f_n_para =
    /// "use_iMeta"</c>.
    /// </summary>
    DistanceToTarget,

    /// <summary>
    /// The goalposts <c>goalpost_lower</c> and <c>goalpost_upper</c> onto 0 to <c>goalpost_scale</c>, cut off where
    /// <c>goalpost_trunc2posts</c> says so, as <c>n_goalposts</c> with <c>f_n_para = "use_iMeta"</c>.
    /// </summary>
    Goalposts,
}
