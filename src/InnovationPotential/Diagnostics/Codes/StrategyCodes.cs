namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a strategy on a node or for an indicator.</summary>
internal static class StrategyCodes
{
    /// <summary>A child's score can reach 0 or below, where the aggregation is 0 or undefined.</summary>
    public const string ZeroReachable = "IP5001";

    /// <summary>The strategy cannot value an indicator: it lacks what the strategy needs.</summary>
    public const string CannotValue = "IP5002";

    /// <summary>A setting of the strategy is out of its range.</summary>
    public const string InvalidSetting = "IP5003";

    /// <summary>A gate requires an indicator that a step of preparation leaves out.</summary>
    public const string GateOnDropped = "IP4046";

    /// <summary>A setting names a child or indicator that the node does not have.</summary>
    public const string UnknownChild = "IP5004";

    /// <summary>Scores with ends and scores without meet in one node: nothing makes them comparable.</summary>
    public const string RangesDoNotMeet = "IP5005";

    /// <summary>Values lie outside the scale on which a strategy gives points; they have no score.</summary>
    public const string OutsideScale = "IP5010";

    /// <summary>A norm could not be learned from the reference data: it is missing or not above 0.</summary>
    public const string NormUndefined = "IP5020";

    /// <summary>Values exceed the norm so far that they count as the cap.</summary>
    public const string SufficiencyCapped = "IP5021";

    /// <summary>A resource is 0, and so is the potential where resources cannot replace each other.</summary>
    public const string BindingZero = "IP5022";

    /// <summary>Values have no sufficiency: they are negative, or 0 where less is better and there is no cap.</summary>
    public const string SufficiencyUndefined = "IP5023";

    /// <summary>An indicator says what is used of a resource and counts as a resource of its own.</summary>
    public const string UsedCounts = "IP5024";

    /// <summary>A readiness rule has no gates, or a gate no requirements.</summary>
    public const string EmptyGate = "IP5100";

    /// <summary>The levels of gates do not ascend from above the bottom.</summary>
    public const string GatesNotAscending = "IP5101";

    /// <summary>
    /// An integration matrix is not square and symmetric with the top level on its diagonal and levels between 0 and the top.
    /// </summary>
    public const string InvalidIntegrationMatrix = "IP5102";

    /// <summary>Values lie outside the scale or the table of levels; they have no level.</summary>
    public const string OutsideLevels = "IP5103";
}
