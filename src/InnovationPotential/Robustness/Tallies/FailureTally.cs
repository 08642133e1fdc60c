using System.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>The replications counted, and those that failed, by reason.</summary>
internal sealed class FailureTally(StudyFrame frame) : Tally
{
    private readonly long[] _failures = new long[frame.FailureReasons.Count];

    /// <summary>The replications that did not fail.</summary>
    public long Counted { get; private set; }

    /// <summary>How many failed for a reason.</summary>
    public long FailedFor(int reason) => _failures[reason];

    /// <inheritdoc/>
    public override void Add(ReplicationBatch batch)
    {
        Counted += BitOperations.PopCount(batch.Counted);
        for (var lane = 0; lane < batch.Count; lane++)
        {
            if ((batch.Failed >> lane & 1) != 0) _failures[batch.Reasons[lane]]++;
        }
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        Counted += ((FailureTally)other).Counted;
        Accumulation.Add(_failures, ((FailureTally)other)._failures);
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        Counted = exchange.Long(Counted);
        exchange.Longs(_failures);
        exchange.Most = Counted;
    }
}
