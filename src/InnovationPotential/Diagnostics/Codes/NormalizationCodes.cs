namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a normalization.</summary>
internal static class NormalizationCodes
{
    /// <summary>Values are to be ranked among a reference that stands in a database.</summary>
    public const string RanksElsewhere = "IP9080";

    /// <summary>No reference unit has a value of the indicator.</summary>
    public const string NoData = "IP3301";

    /// <summary>All reference units have the same value (or are equally far from the target range): nothing distinguishes them.</summary>
    public const string ConstantColumn = "IP3302";

    /// <summary>The rule needs goalposts and the indicator has none.</summary>
    public const string MissingGoalposts = "IP3303";

    /// <summary>Goalposts are not ascending and finite, or logarithmic goalposts are not above 0 or stand beside a target range.</summary>
    public const string InvalidGoalposts = "IP3304";

    /// <summary>The rule needs a target and the indicator has none.</summary>
    public const string MissingTarget = "IP3305";

    /// <summary>The target is no better than the worst value, so that no distance leads to it.</summary>
    public const string TargetNotAhead = "IP3306";

    /// <summary>The reference unit is not in the sample, or has no value of the indicator.</summary>
    public const string MissingReference = "IP3307";

    /// <summary>The reference value is 0, negative, or no better than the worst value: scores relative to it have no meaning.</summary>
    public const string UnusableReference = "IP3308";

    /// <summary>The rule has no meaning for the indicator's direction.</summary>
    public const string DirectionNotSupported = "IP3309";

    /// <summary>A range is best, but the indicator does not say which, or its ends are not ascending and finite.</summary>
    public const string MissingTargetRange = "IP3310";

    /// <summary>The values are so large, so small or so far apart that their range or spread is 0 or not a finite number.</summary>
    public const string NotFinite = "IP3311";

    /// <summary>Ratios are formed of values on a scale without a true zero; another unit of measure would give other scores.</summary>
    public const string RatioOfInterval = "IP3312";

    /// <summary>Values of 0 or below, of which the rule makes no score.</summary>
    public const string NotPositive = "IP3313";

    /// <summary>There are too few values for the rule.</summary>
    public const string TooFewValues = "IP3314";

    /// <summary>The rule follows each unit over periods, and the units of the sample are not named.</summary>
    public const string UnnamedUnits = "IP3315";

    /// <summary>The rule has no worst and best score that could be stretched onto a range.</summary>
    public const string NoEnds = "IP3316";

    /// <summary>Missing observations of an indicator that has no worst score count as if they did not concern the unit.</summary>
    public const string NoWorstScore = "IP4045";

    /// <summary>The values are so close to each other on the rule's scale that their scores cannot be told apart by rank.</summary>
    public const string LostInRange = "IP3320";
}
