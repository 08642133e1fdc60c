namespace InnovationPotential.Assessments;

/// <summary>How far a table has come on its way to scores.</summary>
public enum TableStage
{
    /// <summary>As it was given.</summary>
    Raw,

    /// <summary>After the last denomination.</summary>
    Denominated,

    /// <summary>After the last imputation.</summary>
    Imputed,

    /// <summary>After the last treatment of outliers.</summary>
    Treated,

    /// <summary>The scores of indicators, as their dimensions see them before weighting.</summary>
    Normalized,
}
