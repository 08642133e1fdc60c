namespace InnovationPotential.Sql;

/// <summary>The parts of a source, asked all at once; a table that is not divided is its only part.</summary>
internal sealed class ShardSet
{
    private readonly CancellationToken _cancellation;

    private ShardSet(Shard[] all, CancellationToken cancellation) => (All, _cancellation) = (all, cancellation);

    /// <summary>The parts, in the order in which they were named.</summary>
    public IReadOnlyList<Shard> All { get; }

    /// <summary>Opens the connections that are closed.</summary>
    /// <exception cref="InvalidInputException">A part cannot be reached.</exception>
    public static async Task<ShardSet> Open(SqlSource source, CancellationToken cancellation)
    {
        var open = new List<Shard>();
        foreach (var part in source.Parts)
        {
            try
            {
                open.Add(new Shard(part, await Session.Open(part, cancellation).ConfigureAwait(false)));
            }
            catch (System.Data.Common.DbException refused) when (source.Parts.Count > 1)
            {
                throw new InvalidInputException([Failed(part, refused.Message.Split('\n')[0])]);
            }
        }

        return new ShardSet([.. open], cancellation);
    }

    /// <summary>Does the same with each part at once; where one fails, the others are stopped.</summary>
    /// <returns>The results in the order of the parts.</returns>
    /// <exception cref="InvalidInputException">A part failed; it is named.</exception>
    public async Task<T[]> Each<T>(Func<Shard, CancellationToken, Task<T>> work)
    {
        if (All.Count == 1) return [await work(All[0], _cancellation).ConfigureAwait(false)];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        InvalidInputException? reason = null;
        // Some drivers work on the caller's thread.
        var tasks = All.Select(shard => Task.Run(async () =>
        {
            try
            {
                return await work(shard, stop.Token).ConfigureAwait(false);
            }
            catch (InvalidInputException refused)
            {
                var named = new InvalidInputException([.. refused.Diagnostics.Select(d =>
                    d.Severity == Severity.Error ? Failed(shard.Source, d.Message) with { Hint = d.Hint } : d)]);
                Interlocked.CompareExchange(ref reason, named, null);
                await stop.CancelAsync().ConfigureAwait(false);
                throw named;
            }
        }, CancellationToken.None)).ToArray();
        try
        {
            return await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidInputException && !_cancellation.IsCancellationRequested)
        {
            // Those that were stopped are not the reason, whatever their engine says of it.
            throw reason ?? e;
        }
    }

    /// <summary>The numbers that each part gives for a query, added up.</summary>
    public async Task<double[]> Sums(Func<SqlSource, string> query)
    {
        var numbers = await Each((shard, stop) => shard.Session.Numbers(query(shard.Source), stop)).ConfigureAwait(false);
        return [.. Enumerable.Range(0, numbers[0].Length).Select(i => numbers.Sum(n => double.IsNaN(n[i]) ? 0 : n[i]))];
    }

    private static Diagnostic Failed(SqlSource part, string why) => Diagnostic.Error(
        SqlCodes.ShardFailed, $"The part '{part}' failed: {why}", hint: "Mend it there; nothing was left behind on any part.");
}
