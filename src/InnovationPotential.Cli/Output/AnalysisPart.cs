namespace InnovationPotential.Cli.Output;

/// <summary>What of an analysis is shown.</summary>
internal enum AnalysisPart
{
    /// <summary>Everything; as CSV, the correlations.</summary>
    All,

    /// <summary>The statistics of indicators, before anything is done to them.</summary>
    Statistics,

    /// <summary>How much was observed.</summary>
    Availability,

    /// <summary>Correlations, consistency, principal components, weights and achieved importance.</summary>
    Multivariate,

    /// <summary>The full matrix of correlations, each node with each; only when asked for.</summary>
    Matrix,

    /// <summary>The ranking without each indicator and dimension.</summary>
    Removal,

    /// <summary>How far weights can change before neighbors change places; only when asked for.</summary>
    Fragility,

    /// <summary>How scores go together with the columns of another table; with --with.</summary>
    Links,

    /// <summary>Which pairs change their order without each unit; only when asked for.</summary>
    Units,

    /// <summary>Who is better in everything, whatever the weights; only when asked for.</summary>
    Dominance,

    /// <summary>How well each imputation gives back what is held out; only when asked for.</summary>
    Imputation,
}
