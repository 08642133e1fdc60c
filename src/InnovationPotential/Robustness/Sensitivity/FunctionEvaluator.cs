namespace InnovationPotential.Robustness;

/// <summary>Evaluates any function point by point.</summary>
/// <param name="function">The function.</param>
/// <param name="outputs">The number of its outputs.</param>
internal sealed class FunctionEvaluator(Action<ReadOnlySpan<double>, Span<double>> function, int outputs) : SaltelliEvaluator
{
    private const int Lanes = SaltelliBlock.Lanes;

    private readonly double[] _values = new double[outputs];
    private double[] _point = [];

    public override int Outputs => outputs;

    public override SaltelliEvaluator Fork() => new FunctionEvaluator(function, outputs);

    public override void Evaluate(SaltelliBlock block)
    {
        if (_point.Length != block.Inputs) _point = new double[block.Inputs];
        for (var lane = 0; lane < block.Count; lane++)
        {
            Evaluate(block, lane, block.A, block.B, block.YA, block.YAB);
            Evaluate(block, lane, block.B, block.A, block.YB, block.SecondOrder ? block.YBA : []);
        }
    }

    private void Evaluate(SaltelliBlock block, int lane, double[] from, double[] other, double[] values, double[] mixed)
    {
        Copy(from, 0, block.Inputs, lane);
        Call(values, 0, lane);
        if (mixed.Length == 0) return;
        var groups = block.Groups;
        for (var g = 0; g < groups.Length; g++)
        {
            Copy(other, groups[g].First, groups[g].End, lane);
            Call(mixed, g * outputs, lane);
            Copy(from, groups[g].First, groups[g].End, lane);
        }
    }

    private void Copy(double[] from, int first, int end, int lane)
    {
        for (var i = first; i < end; i++) _point[i] = from[(i * Lanes) + lane];
    }

    private void Call(double[] values, int first, int lane)
    {
        // What the function does not write must not be taken for a value of the point before.
        Array.Fill(_values, double.NaN);
        function(_point, _values);
        for (var o = 0; o < outputs; o++) values[((first + o) * Lanes) + lane] = _values[o];
    }
}
