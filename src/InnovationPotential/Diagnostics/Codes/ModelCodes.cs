namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a model and of its JSON.</summary>
internal static class ModelCodes
{
    /// <summary>The text is not well-formed JSON.</summary>
    public const string InvalidJson = "IP1001";

    /// <summary>An object has a member that it may not have.</summary>
    public const string UnknownMember = "IP1002";

    /// <summary>An object lacks a member that it must have.</summary>
    public const string MissingMember = "IP1003";

    /// <summary>A value has the wrong type or is out of its range.</summary>
    public const string WrongType = "IP1004";

    /// <summary>An object has a member twice.</summary>
    public const string DuplicateMember = "IP1005";

    /// <summary>A kind is not known.</summary>
    public const string UnknownKind = "IP1006";

    /// <summary>
    /// A part of the model cannot stand in JSON: code of the user's own, a number that is not finite, a null, or it is nested too deep.
    /// </summary>
    public const string NotSerializable = "IP1007";

    /// <summary>A model's file is not there, is a folder or cannot be read.</summary>
    public const string NotReadable = "IP1008";

    /// <summary>A model's file is not UTF-8.</summary>
    public const string NotUtf8 = "IP1009";

    /// <summary>Objects and arrays, or the dimensions of a model, are nested deeper than 64.</summary>
    public const string TooDeep = "IP1010";

    /// <summary>The text of a model is larger than 16,777,216 characters or bytes.</summary>
    public const string TooLarge = "IP1011";

    /// <summary>A part of the model is null that must be there.</summary>
    public const string NullPart = "IP1100";

    /// <summary>A node has no code, or one of blanks.</summary>
    public const string BlankCode = "IP1101";

    /// <summary>A code begins or ends with a blank.</summary>
    public const string PaddedCode = "IP1102";

    /// <summary>Two nodes have the same code.</summary>
    public const string DuplicateCode = "IP1103";

    /// <summary>A dimension has no children.</summary>
    public const string EmptyDimension = "IP1104";

    /// <summary>A weight is negative or not finite.</summary>
    public const string InvalidWeight = "IP1105";

    /// <summary>All children of a dimension weigh 0.</summary>
    public const string NoWeight = "IP1106";

    /// <summary>Goalposts are equal, reversed or not finite.</summary>
    public const string InvalidGoalposts = "IP1107";

    /// <summary>Logarithmic goalposts are not above 0.</summary>
    public const string GoalpostsNotPositive = "IP1108";

    /// <summary>An ordinal scale has no levels, or only one.</summary>
    public const string TooFewLevels = "IP1109";

    /// <summary>Two levels of an ordinal scale have the same label or the same value.</summary>
    public const string DuplicateLevel = "IP1110";

    /// <summary>The levels of an ordinal scale do not ascend.</summary>
    public const string LevelsNotAscending = "IP1111";

    /// <summary>A level of an ordinal scale has no label.</summary>
    public const string BlankLabel = "IP1112";

    /// <summary>A number is infinite or not a number.</summary>
    public const string NotFinite = "IP1113";

    /// <summary>A range is best, but the indicator does not say which.</summary>
    public const string MissingTargetRange = "IP1114";

    /// <summary>The ends of a target range are reversed or not finite.</summary>
    public const string InvalidTargetRange = "IP1115";

    /// <summary>An indicator has a target range, but its direction does not use it.</summary>
    public const string UnusedTargetRange = "IP1116";

    /// <summary>A target is no better than the worst goalpost.</summary>
    public const string TargetNotAhead = "IP1117";

    /// <summary>A norm is not above 0 and finite.</summary>
    public const string InvalidNorm = "IP1118";

    /// <summary>A rubric has no steps.</summary>
    public const string EmptyRubric = "IP1119";

    /// <summary>The breakpoints of a rubric do not ascend.</summary>
    public const string RubricNotAscending = "IP1120";

    /// <summary>There are bands without a band.</summary>
    public const string NoBands = "IP1121";

    /// <summary>A band has no name.</summary>
    public const string UnnamedBand = "IP1122";

    /// <summary>Two bands have the same name.</summary>
    public const string DuplicateBand = "IP1123";

    /// <summary>A band is reversed or empty, or one of its edges is not a number.</summary>
    public const string InvalidBand = "IP1124";

    /// <summary>Two bands overlap, if only in the edge where they meet.</summary>
    public const string BandsOverlap = "IP1125";

    /// <summary>There is a hole between two bands, if only the edge where they meet.</summary>
    public const string BandsLeaveHole = "IP1126";

    /// <summary>Bands do not ascend.</summary>
    public const string BandsNotAscending = "IP1127";

    /// <summary>Possible results lie in no band.</summary>
    public const string BandsDoNotCover = "IP1128";

    /// <summary>Bands cut the share of what is attainable, but the scores have no ends.</summary>
    public const string ShareOfUnbounded = "IP1129";

    /// <summary>A minimum coverage is not from 0 to 1.</summary>
    public const string InvalidCoverage = "IP1130";

    /// <summary>The ends of a measurement scale are reversed, equal or not finite.</summary>
    public const string InvalidScale = "IP1131";

    /// <summary>A value is none of its enumeration's.</summary>
    public const string UnknownOption = "IP1132";

    /// <summary>A dimension names an aggregation, but its strategy has none to replace.</summary>
    public const string NoAggregation = "IP1140";

    /// <summary>A setting names a node that the model does not have, or not where it would matter.</summary>
    public const string UnknownCode = "IP1141";

    /// <summary>The weighting does not go together with the aggregation (OECD/JRC Handbook 2008, Table 4).</summary>
    public const string WeightingDoesNotSuit = "IP1142";

    /// <summary>A rubric gives the more points the worse a value is by the indicator's direction.</summary>
    public const string RubricAgainstDirection = "IP1162";

    /// <summary>A code or a title holds half a surrogate pair, which is no character and cannot be written.</summary>
    public const string HalfPair = "IP1170";
}
