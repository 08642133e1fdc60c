using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Sql;

/// <summary>The ranks of scores that lie in several places, made of all of them together.</summary>
internal sealed class ShardRanks
{
    private readonly List<(string Unit, string? Time, double Score)>[] _rows;
    private readonly double[][] _ranks;

    private ShardRanks(List<(string, string?, double)>[] rows)
    {
        _rows = rows;
        _ranks = Array.ConvertAll(rows, r => new double[r.Count]);
    }

    /// <summary>How many groups of units share a rank, and how many units they have.</summary>
    public (long Groups, long Units) Tied { get; private set; }

    /// <summary>Fetches unit, period and score of each row, and ranks them.</summary>
    /// <param name="shards">The parts.</param>
    /// <param name="fitted">The model.</param>
    /// <param name="options">How ties are ranked, and the names of columns.</param>
    /// <param name="scores">The table of scores of a part.</param>
    /// <exception cref="InvalidInputException">A unit stands in more than one row, or a row names none.</exception>
    public static async Task<ShardRanks> Of(ShardSet shards, FittedModel fitted, SqlOptions options, string scores)
    {
        var rows = await shards.Each((shard, stop) =>
        {
            var dialect = shard.Source.Dialect;
            var time = options.Period is { } column ? dialect.AsText(dialect.Quote(column)) : dialect.AsText("NULL");
            return shard.Session.ScoreRows(
                $"SELECT {dialect.AsText(dialect.Quote(options.Unit))}, {time}, {dialect.AsNumber("\"score\"")} FROM {scores}", stop);
        }).ConfigureAwait(false);
        Require(rows, options.Period is not null);
        var ranks = new ShardRanks(Array.ConvertAll(rows, r => r.Select(x => (x.Unit!, x.Time, x.Score)).ToList()));
        ranks.Rank(fitted, options);
        return ranks;
    }

    /// <summary>The ranks of a part's rows, as literals of so many rows at once.</summary>
    public IEnumerable<string> Literals(int shard, SqlDialect dialect, int most)
    {
        var rows = Enumerable.Range(0, _rows[shard].Count).Where(i => !double.IsNaN(_ranks[shard][i])).Select(i =>
        {
            var (unit, time, _) = _rows[shard][i];
            return $"({dialect.Text(unit)}, {(time is null ? "NULL" : dialect.Text(time))}, {dialect.Number(_ranks[shard][i])})";
        });
        return rows.Chunk(most).Select(c => string.Join(", ", c));
    }

    private static void Require(List<(string? Unit, string? Time, double Score)>[] rows, bool hasPeriods)
    {
        var found = new List<Diagnostic>();
        var unnamed = rows.Sum(r => r.Count(x => x.Unit is null || (hasPeriods && x.Time is null)));
        if (unnamed > 0)
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                $"{Counted.Of(unnamed, "row names", "rows name")} no unit or no period.", hint: "Leave them out in a view."));
        var known = new HashSet<(string?, string?)>();
        if (rows.SelectMany(r => r).FirstOrDefault(x => !known.Add((x.Unit, x.Time))) is { Unit: { } unit })
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                $"The unit '{unit}' stands in more than one row{(hasPeriods ? " of a period" : "")}, of one part or of several.",
                new Location { Unit = unit }, "Let each unit stand in one row of one part."));
        InvalidInputException.ThrowIfAny(found);
    }

    private void Rank(FittedModel fitted, SqlOptions options)
    {
        var benchmarks = fitted.Model.Benchmarks.ToHashSet(StringComparer.Ordinal);
        var places = Enumerable.Range(0, _rows.Length).SelectMany(s => Enumerable.Range(0, _rows[s].Count).Select(i => (Shard: s, At: i)));
        foreach (var period in places.GroupBy(p => _rows[p.Shard][p.At].Time, StringComparer.Ordinal))
        {
            var here = period.ToArray();
            double[] keys = [.. here.Select(p => _rows[p.Shard][p.At]).Select(r => benchmarks.Contains(r.Unit) ? double.NaN : r.Score)];
            var ranks = new double[keys.Length];
            Ranks.FillTied(keys, ranks, options.Ties, ascending: false, FloorOf(fitted, period.Key));
            for (var i = 0; i < here.Length; i++) _ranks[here[i].Shard][here[i].At] = ranks[i];
            var tied = ranks.Where(r => !double.IsNaN(r)).GroupBy(r => r).Select(g => g.LongCount()).Where(n => n > 1).ToArray();
            Tied = (Tied.Groups + tied.Length, Tied.Units + tied.Sum());
        }
    }

    private static double FloorOf(FittedModel fitted, string? time) =>
        (fitted.PlanPeriods.IsEmpty ? fitted.Plans[0] : fitted.PlanOf(Period.Parse(time!))).Root.ScoreFloor;
}
