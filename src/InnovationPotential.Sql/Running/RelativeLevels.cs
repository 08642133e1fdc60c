using InnovationPotential.Assessments;
using InnovationPotential.Numerics;

namespace InnovationPotential.Sql;

/// <summary>Levels of what is relative to all scores of a period: made of the scores once they are there.</summary>
internal sealed class RelativeLevels
{
    /// <summary>Columns of the scores that are not of the result: bounds that are infinite where there is no end.</summary>
    public static readonly string[] Bounds = ["innopot_low", "innopot_high"];

    private readonly FittedModel _fitted;
    private readonly SqlOptions _options;
    private readonly ShardSet _shards;
    private readonly string _scores;
    private readonly List<(string[] Written, LevelEdges Edges, double Floor)> _periods = [];
    private readonly List<Diagnostic> _found = [];

    private RelativeLevels(ShardSet shards, FittedModel fitted, SqlOptions options, string scores) =>
        (_shards, _fitted, _options, _scores) = (shards, fitted, options, scores);

    /// <summary>Why there are no levels, if so.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _found;

    private Bands Bands => _fitted.Model.Bands!;

    private SqlDialect Dialect => _shards.All[0].Source.Dialect;

    /// <summary>Whether bands cut what is relative.</summary>
    public static bool AreAsked(FittedModel fitted) => fitted.Model.Bands is { } bands && !LevelTerms.AreOfScore(bands);

    /// <summary>Measures the scores of each period; null where no level is relative.</summary>
    public static async Task<RelativeLevels?> Of(ShardSet shards, FittedModel fitted, SqlOptions options, string scores)
    {
        if (!AreAsked(fitted)) return null;
        var levels = new RelativeLevels(shards, fitted, options, scores);
        foreach (var (period, written) in await levels.Periods().ConfigureAwait(false))
        {
            var plan = period is { } time && !fitted.PlanPeriods.IsEmpty ? fitted.PlanOf(time) : fitted.Plans[0];
            var edges = await levels.Measure(plan, written).ConfigureAwait(false);
            levels._periods.Add((written, edges, plan.Root.ScoreFloor));
            if (LevelFindings.OfScores(levels.Bands.Quantity, edges.Yardstick, period?.Label) is { } found) levels._found.Add(found);
        }

        return levels;
    }

    /// <summary>The scores with their levels, as they stand after FROM.</summary>
    public string Over()
    {
        var chain = new Chain(Dialect);
        Term Column(string name) => chain.Source(Dialect.Quote(name));
        var (score, low, high) = (Column("score"), Column(Bounds[0]), Column(Bounds[1]));
        var benchmarks = _fitted.Model.Benchmarks;
        var counts = benchmarks.IsEmpty ? null : chain.Source(
            $"CASE WHEN {Dialect.AsText(Dialect.Quote(_options.Unit))} IN ({string.Join(", ", benchmarks.Select(Dialect.Text))}) THEN "
                + $"{Dialect.Number(0)} ELSE {Dialect.Number(1)} END", false);
        var time = _options.Period is { } period ? chain.Source(Dialect.AsText(Dialect.Quote(period))) : null;
        var levels = _periods.Select(p => (p.Written, Terms: LevelTerms.Of(chain, p.Edges, score, low, high,
            Bands.Quantity == BandQuantity.PercentileRank ? AboveItself(chain, score, high, counts, p.Floor) : null))).ToArray();
        var outputs = Outputs.NamesOf(_fitted, _options).Select(name => (name, Array.IndexOf(LevelTerms.Names, name) is >= 0 and var at
            ? Chosen(chain, time, [.. levels.Select(l => (l.Written, l.Terms[at]))]) : Column(name))).ToArray();
        return $"(\n{chain.Write(outputs, _scores, null)}{Dialect.Fence})";
    }

    private static Term AboveItself(Chain chain, Term score, Term high, Term? counts, double floor)
    {
        var share = chain.Column($"CASE WHEN abs({high}) > abs({score}) THEN {Rounding.Share} * abs({high}) "
            + $"ELSE {Rounding.Share} * abs({score}) END");
        var isTied = chain.Branch(
            $"({chain.IsFinite(high)} AND ({high} - {score} <= {floor} OR {high} - {score} <= {share}))");
        return counts is null ? chain.Branch($"{score} IS NOT NULL AND NOT {isTied}")
            : chain.Branch($"{counts} = {1} AND {score} IS NOT NULL AND NOT {isTied}");
    }

    private static Term Chosen(Chain chain, Term? time, (string[] Written, Term Level)[] levels)
    {
        if (time is null) return levels.Length == 0 ? Term.NoText(chain) : levels[0].Level;
        var branches = levels.Where(l => l.Level.Uses.Count > 0).SelectMany(l => l.Written.Select(w =>
            chain.Branch($"WHEN {time} = {chain.Text(w)} THEN {l.Level}"))).ToArray();
        return branches.Length == 0 ? Term.NoText(chain) : chain.Column($"CASE {Chain.Sequence(branches)} END");
    }

    // How the parts write each period; one that is none for a cross-section.
    private async Task<IReadOnlyList<(Period? Period, string[] Written)>> Periods()
    {
        if (_options.Period is not { } column) return [(null, [])];
        var written = await _shards.Each((shard, stop) => shard.Session.Rows(
            $"SELECT DISTINCT {Dialect.AsText(Dialect.Quote(column))} FROM {_scores}", stop)).ConfigureAwait(false);
        return [.. written.SelectMany(rows => rows).Select(r => Session.TextOf(r[0])).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(text => (Text: text, IsPeriod: Period.TryParse(text, out var period), Period: period)).Where(t => t.IsPeriod)
            .GroupBy(t => t.Period).OrderBy(g => g.Key).Select(g => ((Period?)g.Key, g.Select(t => t.Text).ToArray()))];
    }

    private async Task<LevelEdges> Measure(EvaluationPlan plan, string[] written)
    {
        var yardstick = LevelRule.Of(Bands, [plan])!.YardstickOf(0, 0);
        var score = $"SELECT {Dialect.AsNumber(Dialect.Quote("score"))} AS s FROM {_scores} WHERE {Ranked(written)}";
        if (Bands.Quantity == BandQuantity.PercentileRank)
        {
            // A place among scores needs them all.
            var scores = await _shards.Each((shard, stop) => shard.Session.Rows(score, stop)).ConfigureAwait(false);
            double[] sorted = [.. scores.SelectMany(rows => rows).Select(r => Session.NumberOf(r[0])).Order()];
            yardstick = LevelRule.Of(Bands, [plan])!.YardstickOf(0, sorted.Length);
            yardstick.Measure(sorted, plan.Root.ScoreFloor);
            return LevelEdges.OfPlaces(yardstick, sorted);
        }

        var parts = await _shards.Each((shard, stop) => shard.Session.Numbers(
            $"SELECT count(s), min(s), max(s), avg(s) FROM ({score}{Dialect.Fence}) AS x", stop)).ConfigureAwait(false);
        var known = parts.Where(p => p[0] > 0).ToArray();
        var count = (long)known.Sum(p => p[0]);
        var (lowest, highest) = count == 0 ? (double.NaN, double.NaN) : (known.Min(p => p[1]), known.Max(p => p[2]));
        var sums = ColumnSums.Of(count, count, lowest, highest, known.Sum(p => p[0] / count * p[3]));
        if (count > 0)
        {
            var difference = $"SELECT (s - {Dialect.Number(sums.Pivot)}) / {Dialect.Number(sums.Scale)} AS d "
                + $"FROM ({score}{Dialect.Fence}) AS x";
            var around = await _shards.Sums(_ => $"SELECT sum(d), sum(d * d) FROM ({difference}{Dialect.Fence}) AS y")
                .ConfigureAwait(false);
            sums = sums with { Sum = around[0], Squares = around[1] };
        }

        yardstick.Measure(sums.Moments, checked((int)count), lowest, highest, plan.Root.ScoreFloor);
        return LevelEdges.OfBands(Bands, yardstick, plan.Root.Range);
    }

    // Benchmarks are none of the scores.
    private string Ranked(string[] written)
    {
        var conditions = new List<string> { $"{Dialect.Quote("score")} IS NOT NULL" };
        if (!_fitted.Model.Benchmarks.IsEmpty)
            conditions.Add($"{Dialect.AsText(Dialect.Quote(_options.Unit))} NOT IN "
                + $"({string.Join(", ", _fitted.Model.Benchmarks.Select(Dialect.Text))})");
        if (_options.Period is { } period)
            conditions.Add($"{Dialect.AsText(Dialect.Quote(period))} IN ({string.Join(", ", written.Select(Dialect.Text))})");
        return string.Join(" AND ", conditions);
    }
}
