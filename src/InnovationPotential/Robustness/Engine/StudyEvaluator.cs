namespace InnovationPotential.Robustness;

/// <summary>Evaluates a compiled study at the points of Saltelli's design.</summary>
/// <remarks>Where a factor changes nothing but weights of one combination, only the nodes above those weights are evaluated anew.</remarks>
internal sealed class StudyEvaluator : SaltelliEvaluator
{
    private const int Lanes = ReplicationBatch.Lanes;

    private readonly CompiledStudy _study;
    private readonly IReadOnlyList<StudyOutput> _outputs;
    private readonly StudyEvaluation _evaluation;
    private readonly OutputReader _reader;
    private readonly double[] _values;
    private readonly PartialEvaluation? _partial;

    public StudyEvaluator(CompiledStudy study, IReadOnlyList<StudyOutput> outputs)
    {
        (_study, _outputs) = (study, outputs);
        _evaluation = new StudyEvaluation(study);
        _reader = new OutputReader(study.Frame, outputs);
        _values = new double[outputs.Count * Lanes];
        _partial = PartialEvaluation.TryCreate(study, _evaluation);
    }

    public override int Outputs => _outputs.Count;

    public override SaltelliEvaluator Fork() => new StudyEvaluator(_study, _outputs);

    public override void Evaluate(SaltelliBlock block)
    {
        if (_study.Variants.Length == 1) EvaluateTogether(block);
        else EvaluateSorted(block);
    }

    private void EvaluateTogether(SaltelliBlock block)
    {
        Whole(block.B, block.Count, block.YB);
        if (block.SecondOrder) Each(block, block.B, block.A, block.YBA);
        Whole(block.A, block.Count, block.YA);
        Each(block, block.A, block.B, block.YAB);
    }

    private void Whole(double[] point, int count, double[] values)
    {
        point.CopyTo(_evaluation.Inputs.Span);
        if (_partial is null) _evaluation.Evaluate(0, count);
        else _partial.EvaluateWhole();
        _evaluation.Batch.Count = count;
        _reader.Read(_evaluation.Batch, values);
    }

    private void Each(SaltelliBlock block, double[] point, double[] other, double[] values)
    {
        if (_partial is not null) Whole(point, block.Count, _values);
        for (var g = 0; g < block.Groups.Length; g++)
        {
            var group = block.Groups[g];
            var inputs = _evaluation.Inputs.Span;
            other.AsSpan(group.First * Lanes, group.Count * Lanes).CopyTo(inputs[(group.First * Lanes)..]);
            if (_partial is null) _evaluation.Evaluate(0, block.Count);
            else _partial.EvaluateGroup(g);
            _reader.Read(_evaluation.Batch, values.AsMemory(g * Outputs * Lanes, Outputs * Lanes));
            point.AsSpan(group.First * Lanes, group.Count * Lanes).CopyTo(inputs[(group.First * Lanes)..]);
        }
    }

    // Points of one combination share an evaluation, from wherever in the block they come.
    private void EvaluateSorted(SaltelliBlock block)
    {
        var requests = new List<(int Combination, int Set, int Lane)>();
        var groups = block.Groups.Length;
        var sets = block.SecondOrder ? 2 + (2 * groups) : 2 + groups;
        var point = new double[block.Inputs * Lanes];
        for (var set = 0; set < sets; set++)
        {
            for (var input = 0; input < block.Inputs; input++)
                Source(block, set, input).AsSpan(input * Lanes, Lanes).CopyTo(point.AsSpan(input * Lanes));
            for (var lane = 0; lane < block.Count; lane++) requests.Add((_study.Inputs.CombinationOf(point, lane), set, lane));
        }

        foreach (var same in requests.GroupBy(r => r.Combination))
        {
            foreach (var chunk in same.Chunk(Lanes)) Evaluate(block, same.Key, chunk);
        }
    }

    private void Evaluate(SaltelliBlock block, int combination, (int Combination, int Set, int Lane)[] requests)
    {
        for (var input = 0; input < block.Inputs; input++)
        {
            var lanes = _evaluation.Inputs.Span.Slice(input * Lanes, Lanes);
            for (var i = 0; i < Lanes; i++)
            {
                var request = requests[Math.Min(i, requests.Length - 1)];
                lanes[i] = Source(block, request.Set, input)[(input * Lanes) + request.Lane];
            }
        }

        _evaluation.Evaluate(combination, requests.Length);
        _reader.Read(_evaluation.Batch, _values);
        for (var i = 0; i < requests.Length; i++)
        {
            var (_, set, lane) = requests[i];
            var (values, first) = Target(block, set);
            for (var o = 0; o < Outputs; o++) values[first + (o * Lanes) + lane] = _values[(o * Lanes) + i];
        }
    }

    private static double[] Source(SaltelliBlock block, int set, int input)
    {
        if (set < 2) return set == 0 ? block.A : block.B;
        var (group, ofB) = ((set - 2) % block.Groups.Length, set - 2 >= block.Groups.Length);
        var swapped = input >= block.Groups[group].First && input < block.Groups[group].End;
        return swapped != ofB ? block.B : block.A;
    }

    private (double[] Values, int First) Target(SaltelliBlock block, int set)
    {
        if (set < 2) return (set == 0 ? block.YA : block.YB, 0);
        var (group, ofB) = ((set - 2) % block.Groups.Length, set - 2 >= block.Groups.Length);
        return (ofB ? block.YBA : block.YAB, group * Outputs * Lanes);
    }
}
