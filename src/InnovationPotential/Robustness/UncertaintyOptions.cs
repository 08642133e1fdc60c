namespace InnovationPotential.Robustness;

/// <summary>How an uncertainty analysis is carried out and what it keeps.</summary>
/// <remarks>
/// Value-equal, immutable. The result depends on nothing but the study, <see cref="Replications"/>, <see cref="Seed"/> and what is kept.
/// </remarks>
public sealed record UncertaintyOptions
{
    /// <summary>The units up to which pairs are counted unless <see cref="Pairwise"/> says otherwise.</summary>
    public const int PairwiseUnits = 200;

    /// <summary>10,000 replications from seed 1.</summary>
    public static UncertaintyOptions Default { get; } = new();

    /// <summary>The number of replications, at least 1.</summary>
    public long Replications { get; init; } = 10_000;

    /// <summary>The seed; replication i of a seed is the same whatever the number of replications and threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The code of the dimension whose scores and ranks are studied; the root when null. What varies is what varies in the whole model, so
    /// that replication i of a seed is the same whatever the node.
    /// </summary>
    public string? Node { get; init; }

    /// <summary>The most threads to use; −1 for as many as there are processors. The result does not depend on it.</summary>
    public int DegreeOfParallelism { get; init; } = -1;

    /// <summary>
    /// Whether the probability of each unit to rank ahead of each other is counted; when null, for up to <see cref="PairwiseUnits"/> units.
    /// </summary>
    public bool? Pairwise { get; init; }

    /// <summary>Whether the mean weights under which a unit ranks first are collected.</summary>
    public bool CentralWeights { get; init; }

    /// <summary>Whether every score of every replication is kept however many there are; small studies keep them anyway.</summary>
    public bool KeepSample { get; init; }

    /// <summary>The probabilities whose quantiles of score and rank are listed, each in [0, 1]; any other can be asked for.</summary>
    public EquatableArray<double> Quantiles { get; init; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The k of the listed probabilities to be among the best k, each at least 1; any other can be asked for.</summary>
    public EquatableArray<int> TopK { get; init; } = [1, 3, 5, 10];

    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    internal IEnumerable<Diagnostic> Validate()
    {
        if (Replications < 1) yield return Problem($"{Replications} replications are asked for.", "Ask for at least 1.");
        if (DegreeOfParallelism is 0 or < -1)
            yield return Problem($"{DegreeOfParallelism} threads are asked for.",
                "Use at least 1, or −1 for as many as there are processors.");
        foreach (var p in Quantiles)
        {
            if (!(p is >= 0 and <= 1)) yield return Problem($"{p} is no probability of a quantile.", "Use numbers between 0 and 1.");
        }

        foreach (var k in TopK)
        {
            if (k < 1) yield return Problem($"The best {k} are asked for.", "Use numbers from 1 on.");
        }
    }

    private static Diagnostic Problem(FormattableString message, string hint) =>
        Diagnostic.Error(UncertaintyCodes.InvalidOption, message.ToString(System.Globalization.CultureInfo.InvariantCulture), hint: hint);
}
