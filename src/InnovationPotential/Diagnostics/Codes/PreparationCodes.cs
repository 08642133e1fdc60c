namespace InnovationPotential.Diagnostics;

/// <summary>
/// The codes of what can be said of the preparation of a table: screening, denomination, imputation, treatment, statistics.
/// </summary>
internal static class PreparationCodes
{
    /// <summary>A step names an indicator, unit or attribute that is not there.</summary>
    public const string UnknownName = "IP3001";

    /// <summary>The scope names a period that the table lacks, or the table has a period that was not learned from.</summary>
    public const string UnknownPeriod = "IP3002";

    /// <summary>A unit was left out.</summary>
    public const string UnitExcluded = "IP3101";

    /// <summary>An indicator was left out.</summary>
    public const string IndicatorExcluded = "IP3102";

    /// <summary>A unit or an indicator was kept on demand although it fails a threshold.</summary>
    public const string KeptOnDemand = "IP3103";

    /// <summary>Screening leaves nothing.</summary>
    public const string NothingLeft = "IP3104";

    /// <summary>An indicator was divided by a denominator.</summary>
    public const string Denominated = "IP3111";

    /// <summary>Values became missing because their denominator is missing, 0, negative or no number.</summary>
    public const string UnusableDenominator = "IP3112";

    /// <summary>An indicator correlates with a possible denominator: it may measure size.</summary>
    public const string DenominatorAdvised = "IP3113";

    /// <summary>Missing values of an indicator were imputed.</summary>
    public const string Imputed = "IP3121";

    /// <summary>Missing values of an indicator could not be imputed and stay missing.</summary>
    public const string LeftMissing = "IP3122";

    /// <summary>Nothing can be learned about an indicator: it has too few values, or is constant.</summary>
    public const string NothingToLearn = "IP3123";

    /// <summary>A distribution of several indicators could not be fitted, or its search did not converge.</summary>
    public const string NotFitted = "IP3124";

    /// <summary>A step, or the normalization of an indicator, needs an indicator or unit that an earlier step leaves out.</summary>
    public const string NeedsDropped = "IP3125";

    /// <summary>Values of an indicator were changed by outlier treatment.</summary>
    public const string Treated = "IP3131";

    /// <summary>An indicator is still skewed after treatment.</summary>
    public const string StillSkewed = "IP3132";

    /// <summary>An indicator has too few values (below 4) for outliers to be told; it is left untreated.</summary>
    public const string TooFewValues = "IP3133";

    /// <summary>All values of an indicator are equal; it is left untreated.</summary>
    public const string ConstantColumn = "IP3134";

    /// <summary>
    /// An indicator is not one for this treatment (ordinal or binary, or its numbers in natural units forbid a transformation) and is left
    /// untreated.
    /// </summary>
    public const string NotTreated = "IP3135";

    /// <summary>A transformation is undefined for the values of an indicator.</summary>
    public const string Untransformable = "IP3136";

    /// <summary>New values outside what a transformation was fitted on are treated as the nearer end.</summary>
    public const string OutsideDomain = "IP3137";

    /// <summary>Treatment leaves an indicator constant.</summary>
    public const string ConstantAfterTreatment = "IP3138";

    /// <summary>Values of an indicator were left out of the range for normalization.</summary>
    public const string ExcludedFromRange = "IP3139";

    /// <summary>An indicator has too few observed values (below 2) for one to be held out.</summary>
    public const string NothingHeldOut = "IP3198";

    /// <summary>A method left cells missing that were held out to be imputed.</summary>
    public const string HeldOutNotImputed = "IP3199";

    /// <summary>An indicator has outliers by its skewness and kurtosis.</summary>
    public const string Outliers = "IP3201";

    /// <summary>Two indicators of a group are collinear.</summary>
    public const string Collinear = "IP3202";

    /// <summary>Most values of an indicator repeat each other.</summary>
    public const string SameValues = "IP3203";

    /// <summary>Most values of an indicator are 0.</summary>
    public const string ManyZeros = "IP3204";

    /// <summary>Too few values of an indicator are observed.</summary>
    public const string FewData = "IP3205";
}
