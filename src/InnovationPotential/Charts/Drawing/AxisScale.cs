using System.Globalization;

namespace InnovationPotential.Charts;

/// <summary>An axis that is straight or logarithmic.</summary>
/// <param name="scale">The scale of the numbers, or of their logarithms.</param>
/// <param name="isLogarithmic">Which of the two.</param>
internal sealed class AxisScale(LinearScale scale, bool isLogarithmic)
{
    private static readonly int[] Steps = [1, 2, 5];

    /// <summary>An axis that holds all numbers, with a little room at both ends; a logarithmic one holds those above 0.</summary>
    public static AxisScale Over(IEnumerable<double> values, double start, double end, bool isLogarithmic)
    {
        var exact = LinearScale.Over(isLogarithmic ? values.Where(v => v > 0).Select(Math.Log10) : values, start, end);
        var room = (exact.High - exact.Low) * 0.03;
        return new(exact with { Low = exact.Low - room, High = exact.High + room }, isLogarithmic);
    }

    /// <summary>The place of a number.</summary>
    public double this[double value] => scale[isLogarithmic ? Math.Log10(value) : value];

    /// <summary>Round numbers along the axis: powers of ten, and 2 and 5 times them where there are few, on a logarithmic one.</summary>
    public IReadOnlyList<(double Place, string Label)> Ticks(int most)
    {
        if (!isLogarithmic) return [.. scale.Ticks(most).Select(t => (scale[t.Value], t.Label))];
        var (first, last) = ((int)Math.Ceiling(scale.Low - 1e-9), (int)Math.Floor(scale.High + 1e-9));
        if (last - first < 2)
        {
            double[] steps = [.. Enumerable.Range(first - 1, last - first + 2).SelectMany(p => Steps.Select(s => s * Math.Pow(10, p)))
                .Where(v => Math.Log10(v) >= scale.Low - 1e-9 && Math.Log10(v) <= scale.High + 1e-9)];
            // Less than a step apart, the numbers are as good as straight.
            return steps.Length > 1 ? [.. steps.Select(Tick)]
                : [.. new LinearScale(Math.Pow(10, scale.Low), Math.Pow(10, scale.High), 0, 1).Ticks(most).Select(t => Tick(t.Value))];
        }

        var each = ((last - first) / most) + 1;
        return [.. Enumerable.Range(first, last - first + 1).Where(p => (p - first) % each == 0).Select(p => Tick(Math.Pow(10, p)))];
    }

    private (double Place, string Label) Tick(double value) => (this[value], value is >= 1e-6 and < 1e15
        ? value.ToString("0.######", CultureInfo.InvariantCulture) : NumberText.Short(value, 4));
}
