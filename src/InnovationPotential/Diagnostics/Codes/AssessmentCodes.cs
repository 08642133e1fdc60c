namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of an assessment.</summary>
internal static class AssessmentCodes
{
    /// <summary>Levels are asked for where there are none: without bands, or of a node that is not the root.</summary>
    public const string NoLevels = "IP4044";

    /// <summary>The table lacks an indicator of the model.</summary>
    public const string MissingIndicator = "IP4001";

    /// <summary>Missing observations were left out and the weights of the others renormalized.</summary>
    public const string Excluded = "IP4002";

    /// <summary>Missing observations were scored as the worst attainable value.</summary>
    public const string ScoredAsWorst = "IP4003";

    /// <summary>Units have no score because too little was observed.</summary>
    public const string TooLittleObserved = "IP4004";

    /// <summary>Units have no score although enough was observed: the aggregation is undefined for their scores.</summary>
    public const string Undefined = "IP4005";

    /// <summary>A score of 0 pulled the whole to 0.</summary>
    public const string BindingZero = "IP4006";

    /// <summary>Values outside the goalposts or the range learned were scored as its nearer end.</summary>
    public const string Clamped = "IP4007";

    /// <summary>The table has a period that the model was not fitted on.</summary>
    public const string UnknownPeriod = "IP4008";

    /// <summary>Units share a rank.</summary>
    public const string Tied = "IP4009";

    /// <summary>The scores were made from plan, estimate or forecast values.</summary>
    public const string NotActual = "IP4010";

    /// <summary>Scores of inputs and outputs were combined in one node.</summary>
    public const string MixedRoles = "IP4011";

    /// <summary>A step of preparation that looks at whole units and indicators is to learn from each period by itself.</summary>
    public const string ImpossibleScope = "IP4040";

    /// <summary>Units are in no group by an attribute, and have no ranks in one.</summary>
    public const string WithoutGroup = "IP4041";

    /// <summary>The bounds are the whole range: the strategy of a node compares units or is not monotone.</summary>
    public const string WideBounds = "IP4012";

    /// <summary>Scores were made of imputed values.</summary>
    public const string Imputed = "IP4013";

    /// <summary>Scores lie beyond what the missing observations could have made of them, and extend their bounds.</summary>
    public const string BoundsExtended = "IP4014";

    /// <summary>A fitted model that was read back has no reference table on which another model could be fitted.</summary>
    public const string NoReference = "IP4015";

    /// <summary>A text says that it is a fitted model of a format that this version does not know, or does not say so.</summary>
    public const string UnknownFormat = "IP4020";

    /// <summary>Units share a rank because their scores differ by less than is compared on the range of scores.</summary>
    public const string BelowFloor = "IP4030";

    /// <summary>What a fitted model has learned is not what its model asks for.</summary>
    public const string LessonsDoNotFit = "IP4021";

    /// <summary>Bands cut the share of a range that has no ends or is a point: no unit has a level.</summary>
    public const string NoShare = "IP4022";

    /// <summary>
    /// Bands cut a percentage of a score that is not above 0, or the spread of scores of which no two differ: no unit has a level.
    /// </summary>
    public const string NoLevelBase = "IP4023";

    /// <summary>Bands cut a percentage, but scores may be negative.</summary>
    public const string LevelBaseMayBeNegative = "IP4024";

    /// <summary>A rule compares units of all periods, but each period is fitted by itself.</summary>
    public const string PooledButFittedApart = "IP4080";

    /// <summary>Units held against peers drawn at random score above 1.</summary>
    public const string AboveOne = "IP4090";

    /// <summary>So many units beat each other in cycles that the best ranking was searched for, not computed.</summary>
    public const string RankedBySearch = "IP4092";

    /// <summary>What is to be shown beside scores is neither an attribute nor an indicator of the table.</summary>
    public const string NothingToShow = "IP4091";

    /// <summary>Weights are so large that their sum is beyond the range of numbers.</summary>
    public const string WeightsOverflow = "IP4081";
}
