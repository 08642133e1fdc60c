namespace InnovationPotential.Numerics;

/// <summary>A search by moves of weight between pairs.</summary>
internal sealed class PatternSearch
{
    private readonly SimplexObjective _objective;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly int _largestEvaluations;
    private readonly double _share;

    public PatternSearch(SimplexObjective objective, double[] lower, double[] upper, int largestEvaluations)
    {
        (_objective, _lower, _upper, _largestEvaluations) = (objective, lower, upper, largestEvaluations);
        if (lower.Length == 0 || lower.Length != upper.Length) throw new ArgumentException("Each weight has two bounds.", nameof(upper));
        for (var i = 0; i < lower.Length; i++)
            if (!(0 <= lower[i] && lower[i] <= upper[i] && upper[i] <= 1))
                throw new ArgumentException($"Bounds {lower[i]} and {upper[i]} are not within 0 and 1 in order.", nameof(lower));

        const double Rounding = 1e-12;
        var (lowest, highest) = (lower.Sum(), upper.Sum());
        if (lowest > 1 + Rounding || highest < 1 - Rounding)
            throw new ArgumentException($"Weights with sum 1 do not fit between bounds with sums {lowest} and {highest}.", nameof(upper));
        _share = highest > lowest ? Math.Clamp((1 - lowest) / (highest - lowest), 0, 1) : 0;
    }

    public int Evaluations { get; private set; }

    public int Rounds { get; private set; }

    /// <summary>The point where every weight stands at the same share of its range.</summary>
    public double[] Middle()
    {
        var middle = new double[_lower.Length];
        for (var i = 0; i < middle.Length; i++) middle[i] = _lower[i] + (_share * (_upper[i] - _lower[i]));
        return middle;
    }

    /// <summary>
    /// A point half the way from the middle to where one weight has all it may have, taken from the others in proportion.
    /// </summary>
    public double[] Toward(int corner)
    {
        var point = Middle();
        var available = 0.0;
        for (var i = 0; i < point.Length; i++)
            if (i != corner) available += point[i] - _lower[i];
        var moved = Math.Min(available, _upper[corner] - point[corner]) / 2;
        for (var i = 0; i < point.Length && available > 0; i++)
            point[i] += i == corner ? moved : -moved * ((point[i] - _lower[i]) / available);
        return point;
    }

    public Candidate Start(double[] weights) => new(weights, Evaluate(weights));

    /// <summary>Moves a candidate downhill with steps from a first to a last size.</summary>
    public void Descend(Candidate candidate, double first, double last)
    {
        var before = new double[_lower.Length];
        for (var step = first; step >= last && Evaluations < _largestEvaluations;)
        {
            candidate.Weights.CopyTo(before, 0);
            Rounds++;
            if (!TryPairs(candidate, step))
            {
                step /= 2;
                continue;
            }
            while (TryFollow(candidate, before) && Evaluations < _largestEvaluations) { }
        }
    }

    private bool TryPairs(Candidate candidate, double step)
    {
        var weights = candidate.Weights;
        var improved = false;
        for (var from = 0; from < weights.Length; from++)
            for (var to = 0; to < weights.Length; to++)
            {
                var (source, target) = (weights[from], weights[to]);
                var moved = Math.Min(step, Math.Min(source - _lower[from], _upper[to] - target));
                if (from == to || !(moved > 0) || Evaluations >= _largestEvaluations) continue;
                (weights[from], weights[to]) = (source - moved, target + moved);
                var objective = Evaluate(weights);
                if (objective < candidate.Objective)
                {
                    candidate.Objective = objective;
                    improved = true;
                }
                else
                {
                    (weights[from], weights[to]) = (source, target);
                }
            }
        return improved;
    }

    /// <summary>Repeats the way a candidate has come, twice as far each time, as far as the bounds allow.</summary>
    private bool TryFollow(Candidate candidate, double[] before)
    {
        var length = 1.0;
        for (var i = 0; i < before.Length; i++)
        {
            var change = candidate.Weights[i] - before[i];
            if (change > 0) length = Math.Min(length, (_upper[i] - candidate.Weights[i]) / change);
            if (change < 0) length = Math.Min(length, (_lower[i] - candidate.Weights[i]) / change);
        }
        if (!(length > 0)) return false;

        var further = new double[before.Length];
        for (var i = 0; i < further.Length; i++)
            further[i] = Math.Clamp(candidate.Weights[i] + (length * (candidate.Weights[i] - before[i])), _lower[i], _upper[i]);
        var objective = Evaluate(further);
        if (!(objective < candidate.Objective)) return false;
        further.CopyTo(candidate.Weights, 0);
        candidate.Objective = objective;
        return true;
    }

    private double Evaluate(double[] weights)
    {
        Evaluations++;
        var objective = _objective(weights);
        return double.IsNaN(objective) ? double.PositiveInfinity : objective;
    }

    /// <summary>A point and its objective, moved in place.</summary>
    public sealed class Candidate(double[] weights, double objective)
    {
        public double[] Weights { get; } = weights;

        public double Objective { get; set; } = objective;
    }
}
