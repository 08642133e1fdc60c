namespace InnovationPotential;

/// <summary>The codes of what can be said of a strategy on a node or for an indicator.</summary>
public static class StrategyCodes
{
    /// <summary>A child's score can reach 0 or below, where the aggregation is 0 or undefined.</summary>
    public const string ZeroReachable = "IP5001";

    /// <summary>The strategy cannot value an indicator: it lacks what the strategy needs.</summary>
    public const string CannotValue = "IP5002";

    /// <summary>A setting of the strategy is out of its range.</summary>
    public const string InvalidSetting = "IP5003";

    /// <summary>A setting names a child or indicator that the node does not have.</summary>
    public const string UnknownChild = "IP5004";

    /// <summary>Values lie outside the scale on which a strategy gives points; they have no score.</summary>
    public const string OutsideScale = "IP5010";
}
