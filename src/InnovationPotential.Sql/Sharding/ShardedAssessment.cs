namespace InnovationPotential.Sql;

/// <summary>
/// Scores the parts of a table where they lie, and ranks them together in the library: into a new table on each, or on none.
/// </summary>
internal sealed class ShardedAssessment(FittedModel fitted, SqlOptions options, ShardSet shards, string into)
{
    private readonly IReadOnlyList<string> _parts = TableName.PartsOf(into);

    private SqlDialect Dialect => shards.All[0].Source.Dialect;

    private string Scores => TableAssessment.Beside(Dialect, _parts, "scores");

    private string Narrow => TableAssessment.Beside(Dialect, _parts, "ranks");

    private string Joined => TableAssessment.Beside(Dialect, _parts, "ranked");

    public async Task<SqlAssessment> Run()
    {
        var target = Dialect.Table(into);
        await shards.Each(async (shard, stop) =>
        {
            foreach (var table in new[] { target, Scores, Narrow, Joined })
            {
                if (await shard.Session.Has(table, stop).ConfigureAwait(false)) throw TableAssessment.IsThere(table);
            }

            return 0;
        }).ConfigureAwait(false);
        var periods = await shards.Each((shard, stop) => TableAssessment.Periods(fitted, shard, stop)).ConfigureAwait(false);
        var written = shards.All.ToDictionary(s => s, _ => new List<string>());
        ShardRanks ranks;
        RelativeLevels? levels;
        try
        {
            await shards.Each((shard, stop) => Create(shard, Scores,
                ScoreStatement.Of(fitted, Dialect, Dialect.Table(shard.Source.Table),
                options with { KeepsBounds = RelativeLevels.AreAsked(fitted) }, periods[IndexOf(shard)]), written, stop))
                .ConfigureAwait(false);
            levels = await RelativeLevels.Of(shards, fitted, options, Scores).ConfigureAwait(false);
            ranks = await ShardRanks.Of(shards, fitted, options, Scores).ConfigureAwait(false);
            await shards.Each((shard, stop) => Rank(shard, ranks, levels?.Over() ?? Scores, written, stop)).ConfigureAwait(false);
            await shards.Each(async (shard, stop) =>
            {
                await shard.Session.Run(Dialect.Rename(Joined, into), stop).ConfigureAwait(false);
                written[shard][written[shard].IndexOf(Joined)] = target;
                return 0;
            }).ConfigureAwait(false);
            foreach (var tables in written.Values) tables.Remove(target);
        }
        finally
        {
            foreach (var (shard, tables) in written)
            {
                foreach (var table in tables) await shard.Session.TryRun($"DROP TABLE {table}").ConfigureAwait(false);
            }
        }

        return await new TableSummary(fitted, options, shards, into, periods) { Tied = ranks.Tied, Levels = levels }.Run()
            .ConfigureAwait(false);
    }

    private int IndexOf(Shard shard) => shards.All.ToList().IndexOf(shard);

    private async Task<int> Rank(
        Shard shard, ShardRanks ranks, string scores, Dictionary<Shard, List<string>> written, CancellationToken stop)
    {
        await Create(shard, Narrow,
            $"SELECT {Dialect.AsText("'-'")} AS u, {Dialect.AsText("'-'")} AS p, {Dialect.AsNumber("1")} AS r WHERE 1 = 0", written, stop)
            .ConfigureAwait(false);
        foreach (var rows in ranks.Literals(IndexOf(shard), Dialect, Dialect.RowsAtOnce))
            await shard.Session.Run($"INSERT INTO {Narrow} VALUES {rows}", stop).ConfigureAwait(false);
        var rank = options.Ties == Numerics.RankTies.Average ? "r.r" : Dialect.AsInteger("r.r");
        var period = options.Period is { } column ? $" AND {Dialect.AsText($"s.{Dialect.Quote(column)}")} = r.p" : "";
        await Create(shard, Joined, $"""
            SELECT s.*, {rank} AS {Dialect.Quote("rank")}
            FROM {scores} AS s LEFT JOIN {Narrow} AS r ON {Dialect.AsText($"s.{Dialect.Quote(options.Unit)}")} = r.u{period}
            """, written, stop).ConfigureAwait(false);
        return 0;
    }

    private async Task<int> Create(
        Shard shard, string table, string query, Dictionary<Shard, List<string>> written, CancellationToken stop)
    {
        // Some engines leave a table whose query failed.
        written[shard].Add(table);
        await shard.Session.Run(Dialect.Create(table, query), stop).ConfigureAwait(false);
        return 0;
    }
}
