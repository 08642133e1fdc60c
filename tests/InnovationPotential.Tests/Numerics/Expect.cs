namespace InnovationPotential.Tests.Numerics;

internal static class Expect
{
    /// <summary>Equal within a tolerance relative to the expected value, absolute below one; NaN expects NaN.</summary>
    public static void Close(double actual, double expected, double tolerance = 1e-12, string because = "")
    {
        if (double.IsNaN(expected)) actual.Should().Be(double.NaN, because);
        else actual.Should().BeApproximately(expected, tolerance * Math.Max(1, Math.Abs(expected)), because);
    }

    public static void Close(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected, double tolerance = 1e-12, string because = "")
    {
        actual.Length.Should().Be(expected.Length, because);
        for (var i = 0; i < expected.Length; i++)
        {
            // Words are made only for what fails: some tests compare thousands of numbers.
            var isClose = double.IsNaN(expected[i]) ? double.IsNaN(actual[i])
                : actual[i] == expected[i] || Math.Abs(actual[i] - expected[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]));
            if (!isClose) Close(actual[i], expected[i], tolerance, $"{because} [{i}]");
        }
    }
}
