namespace InnovationPotential.Diagnostics;

/// <summary>
/// The codes of what can be said of the results of an uncertainty analysis and of their parts; those of files are said of the parts of a
/// sensitivity analysis too.
/// </summary>
internal static class UncertaintyCodes
{
    /// <summary>Replications failed and were not counted.</summary>
    public const string ReplicationsFailed = "IP7101";

    /// <summary>Every replication failed: there is no estimate.</summary>
    public const string AllFailed = "IP7102";

    /// <summary>A unit's score left the scale that scores are counted on.</summary>
    public const string OffScale = "IP7103";

    /// <summary>A unit has no score in some of the replications.</summary>
    public const string Unscored = "IP7104";

    /// <summary>There are so many units and periods that several ranks are counted together.</summary>
    public const string RanksTogether = "IP7105";

    /// <summary>Pairs were asked for and not counted: there are too many units.</summary>
    public const string PairsNotCounted = "IP7106";

    /// <summary>So few replications that the outer quantiles say little.</summary>
    public const string FewReplications = "IP7107";

    /// <summary>An option is out of its range.</summary>
    public const string InvalidOption = "IP7108";

    /// <summary>The sample that was asked for does not fit into memory.</summary>
    public const string SampleTooLarge = "IP7109";

    /// <summary>A file is not there or cannot be read.</summary>
    public const string NotReadable = "IP7110";

    /// <summary>A file holds no part of the analysis that was asked for.</summary>
    public const string NotAPart = "IP7111";

    /// <summary>A part was written in a version of the format that this library does not read.</summary>
    public const string UnknownVersion = "IP7112";

    /// <summary>A part is cut off or changed.</summary>
    public const string Damaged = "IP7113";

    /// <summary>There is no part to merge.</summary>
    public const string NoParts = "IP7114";

    /// <summary>Parts are of different studies.</summary>
    public const string OtherStudy = "IP7115";

    /// <summary>Replications are in more than one part.</summary>
    public const string Overlap = "IP7116";

    /// <summary>Replications are in no part.</summary>
    public const string Gap = "IP7117";

    /// <summary>A quantile that is listed lies beyond what scores are counted on, and is left out.</summary>
    public const string QuantileOffScale = "IP7170";
}
