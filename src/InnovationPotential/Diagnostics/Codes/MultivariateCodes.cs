namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of how indicators and dimensions go together.</summary>
internal static class MultivariateCodes
{
    /// <summary>A correlation, an α or principal components are undefined: too little is known, or too little varies.</summary>
    public const string Undefined = "IP8101";

    /// <summary>An indicator says little of its dimension.</summary>
    public const string Weak = "IP8102";

    /// <summary>A negative correlation: who gains in one loses in the other.</summary>
    public const string TradeOff = "IP8103";

    /// <summary>Two indicators, or an indicator and its dimension, are nearly the same.</summary>
    public const string Redundant = "IP8104";

    /// <summary>Two dimensions of one level have little in common.</summary>
    public const string Apart = "IP8105";

    /// <summary>Two dimensions of one level are nearly the same.</summary>
    public const string Overlapping = "IP8106";

    /// <summary>The parts of a dimension are not consistent: Cronbach's α is low.</summary>
    public const string LowConsistency = "IP8107";

    /// <summary>The parts of a dimension measure more than one thing: more than one eigenvalue is great.</summary>
    public const string SeveralComponents = "IP8108";

    /// <summary>One component does not explain enough of a dimension.</summary>
    public const string WeakFirstComponent = "IP8109";

    /// <summary>Several periods are taken together: their rows depend on each other, and p-values are too small.</summary>
    public const string Pooled = "IP8110";

    /// <summary>A correlation ratio was estimated on some of the rows.</summary>
    public const string Thinned = "IP8111";

    /// <summary>
    /// An indicator or dimension is constant: it correlates with nothing, and is left out where the structure of its dimension is looked
    /// at.
    /// </summary>
    public const string Constant = "IP8120";

    /// <summary>The assessment and the other table do not have the same units; those of one only are left out.</summary>
    public const string Unmatched = "IP8210";

    /// <summary>The assessment and the other table have no unit, or no period, in common.</summary>
    public const string NothingShared = "IP8211";

    /// <summary>The other table has no column of numbers outside the model.</summary>
    public const string NothingOutside = "IP8212";

    /// <summary>Columns of the other table are indicators of the model; they are not looked at.</summary>
    public const string InsideModel = "IP8213";
}
