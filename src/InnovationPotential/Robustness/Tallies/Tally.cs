namespace InnovationPotential.Robustness;

/// <summary>Counts and sums over replications.</summary>
/// <remarks>
/// All accumulators are integers, so neither the order of the batches, nor how they are spread over threads and ranges, ever changes a bit.
/// One instance a thread; they are merged at the end. <see cref="Add"/> allocates nothing.
/// </remarks>
internal abstract class Tally
{
    /// <summary>Counts the replications of a batch; the scores of lanes that are not counted are NaN.</summary>
    public abstract void Add(ReplicationBatch batch);

    /// <summary>Adds what another tally of the same study counted over other replications.</summary>
    public abstract void Merge(Tally other);

    /// <summary>Writes the counts, or reads them back into a tally without counts.</summary>
    public abstract void Exchange(CountExchange exchange);
}
