using System.Numerics;
using InnovationPotential.Data;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>The counts of a whole study, read as estimates.</summary>
internal sealed class StudyCounts
{
    private static readonly int[] MovedPlaces = [1, 2, 5];

    private readonly StudyTally _tally;
    private readonly Period[] _periods;
    private readonly int[] _places;
    private readonly bool _comparesScores;

    /// <summary>Complete counts.</summary>
    public StudyCounts(StudyFrame frame, StudyTally tally, SampleStore? sample)
    {
        (Frame, _tally, Sample) = (frame, tally, sample);
        _comparesScores = frame.ComparesScores;
        _periods = PeriodTexts.Read([.. frame.Periods]) ?? [];
        _places = new int[frame.Rows];
        for (var p = 0; p < tally.Ranks.Periods.Length; p++)
        {
            var order = tally.Ranks.Periods[p].Order;
            tally.Ranks.Periods[p].Fold();
            for (var place = 0; place < order.Length; place++) _places[(p * Units) + order[place]] = place;
        }

        tally.Scores.Moments.Fold();
        tally.Changes?.Moments.Fold();
    }

    /// <summary>The study.</summary>
    public StudyFrame Frame { get; }

    /// <summary>The units of a period.</summary>
    public int Units => Frame.Units.Count;

    /// <summary>The replications that did not fail.</summary>
    public long Counted => _tally.Failures.Counted;

    /// <summary>The failures that occurred, by reason.</summary>
    public EquatableArray<(string Reason, long Count)> Failures =>
        [.. Frame.FailureReasons.Select((reason, i) => (Reason: reason, Count: _tally.Failures.FailedFor(i))).Where(f => f.Count > 0)];

    /// <summary>Every score of every replication; null when not kept.</summary>
    public SampleStore? Sample { get; }

    /// <summary>How ranks are laid out.</summary>
    public RankLayout Ranks => _tally.Ranks.Periods[0].Layout;

    /// <summary>Whether pairs were counted.</summary>
    public bool HasPairs => _tally.Ranks.Periods[0].Pairs is not null;

    /// <summary>The units of a period by nominal rank.</summary>
    public int[] OrderOf(int period) => _tally.Ranks.Periods[period].Order;

    public string UnitOf(int row) => Frame.Units[row % Units];

    public Period? PeriodOf(int row) => _periods.Length == 0 ? null : _periods[row / Units];

    /// <summary>The scores off the scale.</summary>
    public long OutsideOf(int row) => _tally.Scores.Moments.Outside[row];

    public double? ShareOf(long count) => Counted == 0 ? null : (double)count / Counted;

    public double ShareError(double share) => Math.Sqrt(share * (1 - share) / Counted);

    public UncertainQuantity ScoreOf(int row)
    {
        var scores = _tally.Scores;
        if (!_comparesScores) return new UncertainQuantity(scores.Moments.Counts[row]);
        var (least, greatest) = (scores.LeastOf(row), scores.GreatestOf(row));
        // Farther away values are not summed as they are.
        var farthest = MomentTally.MostScales * (Frame.High - Frame.Low);
        var origin = least < Frame.Low - farthest || greatest > Frame.Low + farthest ? double.NaN : Frame.Low;
        return Quantity(scores.Moments, row, origin, () => Sample is not null
            ? new SortedValues(Sample.RowOf(row))
            : Binned(scores.Moments, row, Frame.Low, Frame.High - Frame.Low, least, greatest));
    }

    public UncertainQuantity RankOf(int row)
    {
        var period = _tally.Ranks.Periods[row / Units];
        var (layout, place) = (period.Layout, _places[row]);
        var counts = CountsOf(row);
        var n = counts.Sum();
        var (first, second) = period.Sums is { } sums ? (sums.First[place], sums.Second[place]) : Powers(counts);
        var width = 1 << layout.Shift;
        return new UncertainQuantity(n, (double)first / n, Deviation(n, first, second), () => layout.IsExact
            ? new CountedValues(counts, 1, 1, spread: false)
            : new CountedValues(counts, 0.5, width, spread: true));
    }

    public UncertainRankShift ShiftOf(int period)
    {
        var shift = _tally.Ranks.Periods[period].Shift;
        double units = shift.Ranked;
        return new UncertainRankShift(_periods.Length == 0 ? null : _periods[period], shift.Ranked, new UncertainQuantity(
            shift.Count, (double)shift.Sum / shift.Count / units, Deviation(shift.Count, shift.Sum, shift.Squares) / units,
            () => new CountedValues(shift.Histogram, 0, shift.BinWidth / units, spread: shift.BinWidth > 1)))
        {
            Moved = MovedOf(period),
        };
    }

    public EquatableArray<double> AcceptabilityOf(int row) =>
        Counted == 0 || !Ranks.IsExact ? [] : [.. CountsOf(row).Select(c => (double)c / Counted)];

    public double? TopOf(int row, int k)
    {
        var bins = k >= Units ? Ranks.Bins : k >> Ranks.Shift;
        return k < Units && bins << Ranks.Shift != k ? null : ShareOf(CountsOf(row).Take(bins).Sum());
    }

    public EquatableArray<(string Level, double Share, double StandardError)> LevelsOf(int row) =>
        _tally.Levels is not { } levels || Counted == 0 ? []
        : [.. Frame.Levels!.Bands.Items.Select((b, i) => (double)levels.CountOf(row, i) / Counted is var share
            ? (b.Name, share, ShareError(share)) : default)];

    public CentralWeights? CentralWeightsOf(int row) => _tally.CentralWeights is not { } central || central.WinsOf(row) == 0
        ? null
        : new CentralWeights((double)central.WinsOf(row) / Counted, central.WinsOf(row),
            [.. Frame.Leaves.Select((leaf, i) => new CodeWeight(leaf, central.MeanOf(row, i)!.Value))]);

    /// <summary>
    /// The probability of a row to rank ahead of another of the same period, ties counted half; null where they never both had a rank.
    /// </summary>
    public double? AheadOf(int row, int other)
    {
        if (row == other) return 0.5;
        var (ahead, tied, both) = _tally.Ranks.Periods[row / Units].Pairs!.Of(_places[row], _places[other]);
        return both == 0 ? null : ((2.0 * ahead) + tied) / (2.0 * both);
    }

    public IEnumerable<UncertainChange> Changes()
    {
        if (_tally.Changes is not { } changes) yield break;
        for (var index = 0; index < changes.Steps.Length * Units; index++)
        {
            var (step, unit) = (changes.Steps[index / Units], index % Units);
            var (before, after) = ((step.From * Units) + unit, (step.To * Units) + unit);
            var at = index;
            var change = !_comparesScores ? new UncertainQuantity(changes.Moments.Counts[at])
                : Quantity(changes.Moments, at, 0, () => (OrderStatistics?)Differences(before, after)
                ?? Binned(changes.Moments, at, Frame.Low - Frame.High, 2 * (Frame.High - Frame.Low)));
            var (rose, fell) = changes.SignsOf(at);
            var n = change.Count;
            var nominal = Difference(Frame.NominalScores[before], Frame.NominalScores[after]);
            yield return new UncertainChange(
                Frame.Units[unit], _periods[step.From], _periods[step.To], double.IsNaN(nominal) ? null : nominal, change,
                n == 0 ? null : (double)rose / n, n == 0 ? null : (double)fell / n, n == 0 ? null : (double)(n - rose - fell) / n);
        }
    }

    // What differs by rounding has not changed.
    private static double Difference(double before, double after) => Rounding.AreEqual(before, after) ? 0 : after - before;

    private EquatableArray<(int Places, double Share)> MovedOf(int period)
    {
        var units = Enumerable.Range(period * Units, Units).Where(row => Frame.NominalRanks[row] > 0)
            .Select(row => (Nominal: Frame.NominalRanks[row], Counts: CountsOf(row))).Where(u => u.Counts.Sum() > 0).ToArray();
        return !Ranks.IsExact || units.Length == 0
            ? []
            : [.. MovedPlaces.Select(k => (k, units.Average(u =>
                (double)u.Counts.Where((_, i) => Math.Abs(i + 1 - u.Nominal) >= k).Sum() / u.Counts.Sum())))];
    }

    private SortedValues? Differences(int before, int after)
    {
        if (Sample is null) return null;
        var differences = Sample.RowOf(after).ToArray();
        var from = Sample.RowOf(before);
        for (var i = 0; i < differences.Length; i++) differences[i] = Difference(from[i], differences[i]);
        return new SortedValues(differences);
    }

    private long[] CountsOf(int row)
    {
        var period = _tally.Ranks.Periods[row / Units];
        var counts = new long[period.Layout.Bins];
        for (var bin = 0; bin < counts.Length; bin++) counts[bin] = period.Counts[(bin * Units) + _places[row]];
        return counts;
    }

    private UncertainQuantity Quantity(MomentTally moments, int row, double origin, Func<OrderStatistics> values)
    {
        var n = moments.Counts[row];
        var width = Frame.High - Frame.Low;
        var mean = origin + ((double)moments.Fine[row] / n / LaneScale.FineSteps * width);
        var deviation = Deviation(n, moments.Coarse[row], moments.Squares[row]) / LaneScale.CoarseSteps * width;
        return new UncertainQuantity(n, mean, double.IsNaN(mean) ? double.NaN : deviation, values);
    }

    private static CountedValues Binned(
        MomentTally moments, int row, double first, double width, double least = double.NegativeInfinity,
        double greatest = double.PositiveInfinity) =>
        new(moments.Histogram.AsSpan(row * moments.BinCount, moments.BinCount), first, width / moments.BinCount, spread: true, least,
            greatest, moments.Outside[row] > 0);

    private static (Int128 First, Int128 Second) Powers(long[] counts)
    {
        var (first, second) = (Int128.Zero, Int128.Zero);
        for (var rank = 1; rank <= counts.Length; rank++)
        {
            first += (Int128)counts[rank - 1] * rank;
            second += (Int128)counts[rank - 1] * rank * rank;
        }

        return (first, second);
    }

    // √((n Σx² − (Σx)²) / (n (n − 1))), the difference taken of whole numbers.
    private static double Deviation(long n, Int128 first, Int128 second)
    {
        if (n < 2) return double.NaN;
        var numerator = ((BigInteger)n * (BigInteger)second) - ((BigInteger)first * (BigInteger)first);
        return Math.Sqrt((double)numerator / ((double)n * (n - 1)));
    }
}
