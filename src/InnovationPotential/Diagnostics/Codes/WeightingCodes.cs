namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a weighting.</summary>
internal static class WeightingCodes
{
    /// <summary>The rule's table, order or judgments do not name a child; it gets weight 0.</summary>
    public const string MissingWeight = "IP3401";

    /// <summary>No unit has a score of a child; it gets weight 0.</summary>
    public const string NoData = "IP3402";

    /// <summary>All units have the same score of a child, all zeros among them; it gets weight 0.</summary>
    public const string ConstantColumn = "IP3403";

    /// <summary>The scores give no reason to weigh one child more than another; equal weights are used.</summary>
    public const string NothingDistinguishes = "IP3404";

    /// <summary>Entropy and the Gini coefficient are not defined for scores below 0; there are no weights.</summary>
    public const string NegativeScores = "IP3405";

    /// <summary>Too few units have the scores that the rule needs; there are no weights.</summary>
    public const string TooFewUnits = "IP3406";

    /// <summary>A child loads on the component against the others: it runs against what the component stands for.</summary>
    public const string NegativeLoading = "IP3407";

    /// <summary>Pairwise judgments contradict each other more than is usually accepted.</summary>
    public const string InconsistentJudgments = "IP3408";

    /// <summary>The experts' budgets differ widely.</summary>
    public const string ExpertsDisagree = "IP3409";

    /// <summary>The search for weights ended before it had found them, or the target importances cannot be reached.</summary>
    public const string TargetNotReached = "IP3410";

    /// <summary>An expert gives no points to any of the children and is left out.</summary>
    public const string EmptyBudget = "IP3411";

    /// <summary>There are more children than the table of random indices covers, so that the consistency ratio is not known.</summary>
    public const string NoRandomIndex = "IP3412";

    /// <summary>Two children share too few units for a correlation; the pair is left out.</summary>
    public const string NoCorrelation = "IP3413";

    /// <summary>The correlation matrix could not be decomposed; there are no weights.</summary>
    public const string NotDecomposed = "IP3414";

    /// <summary>How a search for weights went: iterations, residual, importances reached.</summary>
    public const string SearchReport = "IP3415";

    /// <summary>The correlation matrix is singular: a child is a combination of others, or there are no more units than children.</summary>
    public const string SingularCorrelations = "IP3416";

    /// <summary>MEREC is not defined for scores of 0 or less; there are no weights.</summary>
    public const string NotPositiveScores = "IP3192";

    /// <summary>Reciprocal judgments were rounded; those above the diagonal are used.</summary>
    public const string RoundedReciprocals = "IP3329";
}
