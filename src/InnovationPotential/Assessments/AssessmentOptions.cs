namespace InnovationPotential;

/// <summary>How an assessment is carried out; nothing here changes a score.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Competition ranks, as many threads as the machine has processors.</summary>
    public static AssessmentOptions Default { get; } = new();

    /// <summary>What rank units of equal score share; the lowest place ("1, 2, 2, 4") by default.</summary>
    public RankTies Ties { get; init; } = RankTies.Minimum;

    /// <summary>The most threads to use; −1 for as many as there are processors. The result does not depend on it.</summary>
    public int DegreeOfParallelism { get; init; } = -1;

    /// <summary>
    /// Ends an assessment with an <see cref="OperationCanceledException"/>. Looked at where one may take longer than a second: between the
    /// iterations of expectation and maximization, and in the search for Kemeny's ranking of many units.
    /// </summary>
    public CancellationToken Cancellation { get; init; }
}
