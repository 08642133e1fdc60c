namespace InnovationPotential.Numerics;

/// <summary>Powers of two that bring the coefficients of a linear program near one, so that one tolerance fits all of them.</summary>
internal sealed class LinearScaling
{
    public LinearScaling(ReadOnlySpan<double> objective, double[,] coefficients)
    {
        Columns = new double[coefficients.GetLength(1)];
        Rows = new double[coefficients.GetLength(0)];
        for (var j = 0; j < Columns.Length; j++)
        {
            var largest = 0.0;
            for (var i = 0; i < Rows.Length; i++) largest = Math.Max(largest, Math.Abs(coefficients[i, j]));
            Columns[j] = Factor(largest);
        }
        for (var i = 0; i < Rows.Length; i++)
        {
            var largest = 0.0;
            for (var j = 0; j < Columns.Length; j++) largest = Math.Max(largest, Math.Abs(coefficients[i, j] * Columns[j]));
            Rows[i] = Factor(largest);
        }

        var highest = 0.0;
        for (var j = 0; j < Columns.Length; j++) highest = Math.Max(highest, Math.Abs(objective[j] * Columns[j]));
        Objective = Factor(highest);
    }

    public double[] Columns { get; }

    public double[] Rows { get; }

    public double Objective { get; }

    private static double Factor(double magnitude) => Math.ScaleB(1, -Scaling.Exponent(magnitude));
}
