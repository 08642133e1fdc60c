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
            _reader.Read(_evaluation.Batch, values.AsSpan(g * Outputs * Lanes, Outputs * Lanes));
            point.AsSpan(group.First * Lanes, group.Count * Lanes).CopyTo(inputs[(group.First * Lanes)..]);
        }
    }

    // Points of one combination share an evaluation, from wherever in the block they come.
    private void EvaluateSorted(SaltelliBlock block)
    {
        var requests = new List<(int Combination, PointSet Set, int Lane)>();
        var point = new double[block.Inputs * Lanes];
        foreach (var set in SetsOf(block))
        {
            for (var input = 0; input < block.Inputs; input++)
                set.Of(input).AsSpan(input * Lanes, Lanes).CopyTo(point.AsSpan(input * Lanes));
            for (var lane = 0; lane < block.Count; lane++) requests.Add((_study.Inputs.CombinationOf(point, lane), set, lane));
        }

        foreach (var same in requests.GroupBy(r => r.Combination))
        {
            foreach (var chunk in same.Chunk(Lanes)) Evaluate(block, same.Key, chunk);
        }
    }

    private void Evaluate(SaltelliBlock block, int combination, (int Combination, PointSet Set, int Lane)[] requests)
    {
        for (var input = 0; input < block.Inputs; input++)
        {
            var lanes = _evaluation.Inputs.Span.Slice(input * Lanes, Lanes);
            for (var i = 0; i < Lanes; i++)
            {
                var request = requests[Math.Min(i, requests.Length - 1)];
                lanes[i] = request.Set.Of(input)[(input * Lanes) + request.Lane];
            }
        }

        _evaluation.Evaluate(combination, requests.Length);
        _reader.Read(_evaluation.Batch, _values);
        for (var i = 0; i < requests.Length; i++)
        {
            var (_, set, lane) = requests[i];
            for (var o = 0; o < Outputs; o++) set.Values[set.First + (o * Lanes) + lane] = _values[(o * Lanes) + i];
        }
    }

    private IEnumerable<PointSet> SetsOf(SaltelliBlock block)
    {
        yield return new(block.A, block.A, default, block.YA, 0);
        yield return new(block.B, block.B, default, block.YB, 0);
        var groups = block.Groups.ToArray();
        for (var g = 0; g < groups.Length; g++) yield return new(block.A, block.B, groups[g], block.YAB, g * Outputs * Lanes);
        for (var g = 0; g < groups.Length && block.SecondOrder; g++)
            yield return new(block.B, block.A, groups[g], block.YBA, g * Outputs * Lanes);
    }

    /// <summary>Points of a block: a matrix with the inputs of a group from another, and where the values at them belong.</summary>
    private sealed record PointSet(double[] Point, double[] Other, SaltelliGroup Swapped, double[] Values, int First)
    {
        public double[] Of(int input) => input >= Swapped.First && input < Swapped.End ? Other : Point;
    }
}
