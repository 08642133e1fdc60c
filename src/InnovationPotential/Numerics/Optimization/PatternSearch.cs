namespace InnovationPotential.Numerics;

/// <summary>A search by moves of weight between pairs.</summary>
internal sealed class PatternSearch(SimplexObjective objective, int count, int largestEvaluations)
{
    public int Evaluations { get; private set; }

    public int Rounds { get; private set; }

    /// <summary>Equal weights.</summary>
    public double[] Middle()
    {
        var middle = new double[count];
        Array.Fill(middle, 1.0 / count);
        return middle;
    }

    /// <summary>A point half the way from equal weights to where one has all, taken from the others in proportion.</summary>
    public double[] Toward(int corner)
    {
        var point = Middle();
        var available = 0.0;
        for (var i = 0; i < point.Length; i++)
            if (i != corner) available += point[i];
        var moved = Math.Min(available, 1 - point[corner]) / 2;
        for (var i = 0; i < point.Length; i++) point[i] += i == corner ? moved : -moved * (point[i] / available);
        return point;
    }

    public Candidate Start(double[] weights) => new(weights, Evaluate(weights));

    /// <summary>Moves a candidate downhill with steps from a first to a last size.</summary>
    public void Descend(Candidate candidate, double first, double last)
    {
        var before = new double[count];
        for (var step = first; step >= last && Evaluations < largestEvaluations;)
        {
            candidate.Weights.CopyTo(before, 0);
            Rounds++;
            if (!TryPairs(candidate, step))
            {
                step /= 2;
                continue;
            }
            while (TryFollow(candidate, before) && Evaluations < largestEvaluations) { }
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
                var moved = Math.Min(step, Math.Min(source, 1 - target));
                if (from == to || !(moved > 0) || Evaluations >= largestEvaluations) continue;
                (weights[from], weights[to]) = (source - moved, target + moved);
                var value = Evaluate(weights);
                if (value < candidate.Objective)
                {
                    candidate.Objective = value;
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
            if (change > 0) length = Math.Min(length, (1 - candidate.Weights[i]) / change);
            if (change < 0) length = Math.Min(length, -candidate.Weights[i] / change);
        }
        if (!(length > 0)) return false;

        var further = new double[before.Length];
        for (var i = 0; i < further.Length; i++)
            further[i] = Math.Clamp(candidate.Weights[i] + (length * (candidate.Weights[i] - before[i])), 0, 1);
        var value = Evaluate(further);
        if (!(value < candidate.Objective)) return false;
        further.CopyTo(candidate.Weights, 0);
        candidate.Objective = value;
        return true;
    }

    private double Evaluate(double[] weights)
    {
        Evaluations++;
        var value = objective(weights);
        return double.IsNaN(value) ? double.PositiveInfinity : value;
    }

    /// <summary>A point and its objective, moved in place.</summary>
    public sealed class Candidate(double[] weights, double objective)
    {
        public double[] Weights { get; } = weights;

        public double Objective { get; set; } = objective;
    }
}
