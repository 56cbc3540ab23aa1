class Resorb < Formula
  desc "Simulates how the body resorbs a herniated lumbar disc fragment"
  homepage "@forge@"
  url "@downloads@/resorb.jar"
  version "@version@"
  sha256 "@sha256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install "resorb.jar"
    bin.write_jar_script libexec/"resorb.jar", "resorb", "-XX:+UseSerialGC -Djava.awt.headless=true"
  end

  test do
    assert_match "Resorb #{version}", shell_output("#{bin}/resorb --version")
  end
end
