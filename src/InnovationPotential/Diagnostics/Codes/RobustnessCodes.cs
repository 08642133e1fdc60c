namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of studies of uncertainty and sensitivity.</summary>
internal static class RobustnessCodes
{
    /// <summary>A factor's setting is out of its range, or a factor holds no alternative.</summary>
    public const string InvalidFactor = "IP7001";

    /// <summary>
    /// A factor names an indicator or dimension that the model does not have, or a period or attribute that the table does not have.
    /// </summary>
    public const string UnknownName = "IP7002";

    /// <summary>Two factors of a study have one name.</summary>
    public const string DuplicateName = "IP7003";

    /// <summary>Factors cannot go together: both set the same weights, or replace the same part of the model.</summary>
    public const string Conflict = "IP7004";

    /// <summary>A combination of alternatives makes no valid model.</summary>
    public const string ImpossibleCombination = "IP7005";

    /// <summary>A factor changes nothing: the model or the table has nothing it could act on.</summary>
    public const string NoEffect = "IP7006";

    /// <summary>The alternatives score on different ranges: scores of different replications cannot be compared, ranks can.</summary>
    public const string MixedRanges = "IP7007";

    /// <summary>The study asks for more than can be done: too many replications, units or combinations.</summary>
    public const string TooLarge = "IP7008";

    /// <summary>Cells state no error, and stay as they are while others are drawn.</summary>
    public const string ExactCells = "IP7118";

    /// <summary>Cells state an error that the distribution cannot have, and stay as they are.</summary>
    public const string ErrorsNotDrawn = "IP7119";

    /// <summary>Scores below 0 are combined by an aggregation that is undefined there: such rows have no score.</summary>
    public const string UndefinedBelowZero = "IP7030";

    /// <summary>Rules that are no means are asked for their scores, which may take most of the time of a study.</summary>
    public const string RulesAsked = "IP7031";
}
