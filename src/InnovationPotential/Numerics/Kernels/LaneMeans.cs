using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Maps and means over 32 lanes, for numbers that may be missing in some of them.</summary>
internal static unsafe class LaneMeans
{
    private const int Lanes = LaneProducts.Lanes;

    /// <summary>g(x) of a mean's form, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<T>(double* values, MeanForm form, double exponent)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(Forward(T.Load(values + lane), form, exponent), values + lane);
    }

    /// <summary>g⁻¹(x) of a mean's form, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inverse<T>(double* values, MeanForm form, double exponent)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(Inverse(T.Load(values + lane), form, exponent), values + lane);
    }

    /// <summary><c>slope · x + intercept</c>, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T>(double* values, double slope, double intercept)
        where T : struct, ILanes<T>
    {
        var (a, b) = (T.Create(slope), T.Create(intercept));
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store((a * T.Load(values + lane)) + b, values + lane);
    }

    /// <summary>Re-expresses the sums of a node, a row of 32 lanes after the other.</summary>
    /// <param name="values">The rows.</param>
    /// <param name="node">What is to be done.</param>
    /// <param name="factors">The place of each row's factor.</param>
    /// <param name="rows">The rows that count.</param>
    /// <param name="zeroFactor">The place of the factor of a row of which nothing is there.</param>
    public static void Express<T>(double* values, LaneTerms* node, int* factors, int rows, int zeroFactor)
        where T : struct, ILanes<T>
    {
        for (var r = 0; r < rows; r++, values += Lanes)
        {
            if (factors[r] == zeroFactor)
            {
                new Span<double>(values, Lanes).Fill(node->WhereNoneIsThere);
                continue;
            }

            if (node->Form == node->Above && node->Exponent.Equals(node->AboveExponent) && node->Slope == 1 && node->Intercept == 0)
                continue;
            if (node->Form != MeanForm.Arithmetic) Inverse<T>(values, node->Form, node->Exponent);
            if (node->Slope != 1 || node->Intercept != 0) Map<T>(values, node->Slope, node->Intercept);
            if (node->Above != MeanForm.Arithmetic) Forward<T>(values, node->Above, node->AboveExponent);
        }
    }

    /// <summary>Adds <c>w · g(x)</c>, in 32 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddProduct<T>(double* weights, double* values, MeanForm form, double exponent, double* sum)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
            T.Store(T.MultiplyAdd(T.Load(weights + lane), Forward(T.Load(values + lane), form, exponent), T.Load(sum + lane)), sum + lane);
    }

    /// <summary>The sum of some weights, in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Total<T>(double* weights, int count, double* total)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var sum = T.Create(0);
            for (var c = 0; c < count; c++) sum += T.Load(weights + (c * Lanes) + lane);
            T.Store(sum, total + lane);
        }
    }

    /// <summary>The product of lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(double* left, double* right, double* product)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(T.Load(left + lane) * T.Load(right + lane), product + lane);
    }

    /// <summary>
    /// The reciprocal of the sum of some weights, in each lane; times the sum of all of them where the mean is to be a sum.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reciprocal<T>(double* weights, ReadOnlySpan<int> present, double* total, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var sum = T.Create(0);
            foreach (var j in present) sum += T.Load(weights + (j * Lanes) + lane);
            T.Store((total is null ? T.Create(1) : T.Load(total + lane)) / sum, result + lane);
        }
    }

    /// <summary>
    /// The mean of the numbers that are there and weigh more than 0; NaN where there is none. A number outside the mean's domain makes it
    /// NaN.
    /// </summary>
    /// <param name="weights">The weights, 32 lanes each.</param>
    /// <param name="values">The lanes of each number.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="form">The mean's form.</param>
    /// <param name="exponent">ρ of a power mean.</param>
    /// <param name="total">The sum of all weights, where the mean is to be a sum; else null.</param>
    /// <param name="result">Receives the mean.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfPresent<T>(double* weights, double** values, int count, MeanForm form, double exponent, double* total,
        double* result)
        where T : struct, ILanes<T>
    {
        var nothing = T.Create(double.NaN);
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var sum = T.Create(0);
            var weight = T.Create(0);
            var extreme = nothing;
            for (var j = 0; j < count; j++)
            {
                var x = T.Load(values[j] + lane);
                var w = T.Load(weights + (j * Lanes) + lane);
                var counts = T.Equal(x, x) & T.Less(T.Create(0), w);
                weight += counts & w;
                if (form == MeanForm.Minimum) extreme = T.Select(counts, T.Min(extreme, x), extreme);
                else if (form == MeanForm.Maximum) extreme = T.Select(counts, T.Max(extreme, x), extreme);
                else sum += T.Select(counts, w * Forward(x, form, exponent), T.Create(0));
            }

            var mean = form >= MeanForm.Minimum ? extreme : Inverse(sum / weight, form, exponent);
            T.Store(total is null ? mean : mean * T.Load(total + lane), result + lane);
        }
    }

    /// <summary>The numbers, with another in the place of NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill<T>(double* values, double filling, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var x = T.Load(values + lane);
            T.Store(T.Select(T.Equal(x, x), x, T.Create(filling)), result + lane);
        }
    }

    /// <summary>The numbers that are finite; NaN for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Finite<T>(double* values, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var x = T.Load(values + lane);
            T.Store(x + (x - x), result + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Forward<T>(T x, MeanForm form, double exponent)
        where T : struct, ILanes<T> => form switch
        {
            MeanForm.Geometric => Logarithm.Of(x),
            MeanForm.Harmonic => T.Select(T.Less(x, T.Create(0)), T.Create(double.NaN), T.Create(1) / Positive(x)),
            MeanForm.Power => Exponential.Of(T.Create(exponent) * Logarithm.Of(x)),
            _ => x,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Inverse<T>(T x, MeanForm form, double exponent)
        where T : struct, ILanes<T> => form switch
        {
            MeanForm.Geometric => Exponential.Of(x),
            MeanForm.Harmonic => T.Create(1) / x,
            MeanForm.Power => Exponential.Of(Logarithm.Of(x) / T.Create(exponent)),
            _ => x,
        };

    // A zero of either sign counts as +0, so that its reciprocal is +∞.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Positive<T>(T x)
        where T : struct, ILanes<T> => x + T.Create(0);
}
